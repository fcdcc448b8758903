package dev.muster.standalone.architecture.poisoned.domain.importing.row;

public final class Step {}
