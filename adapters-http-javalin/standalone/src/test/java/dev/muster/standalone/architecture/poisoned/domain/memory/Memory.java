package dev.muster.standalone.architecture.poisoned.domain.memory;

public final class Memory {}
