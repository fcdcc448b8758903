package dev.muster.standalone.architecture.poisoned.files;

import dev.muster.standalone.architecture.poisoned.standalone.Root;

record KnowsRoot(Root root) {}
