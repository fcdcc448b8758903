package dev.muster.standalone.architecture.poisoned.standalone;

public final class Root {}
