package dev.muster.standalone.architecture.poisoned.domain.dispatch;

public final class Leg {}
