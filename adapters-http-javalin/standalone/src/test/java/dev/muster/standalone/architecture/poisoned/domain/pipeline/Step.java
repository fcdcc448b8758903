package dev.muster.standalone.architecture.poisoned.domain.pipeline;

public final class Step {}
