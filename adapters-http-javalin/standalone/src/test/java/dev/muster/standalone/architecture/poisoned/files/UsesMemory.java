package dev.muster.standalone.architecture.poisoned.files;

import dev.muster.standalone.architecture.poisoned.domain.memory.Memory;

record UsesMemory(Memory memory) {}
