package dev.muster.standalone.architecture.poisoned.adapters.jdbi;

public final class Fourth {}
