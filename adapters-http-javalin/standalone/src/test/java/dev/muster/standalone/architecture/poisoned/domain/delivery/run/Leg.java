package dev.muster.standalone.architecture.poisoned.domain.delivery.run;

public final class Leg {}
