package dev.muster.standalone.architecture.poisoned.adapters.jdbi.contact;

public final class Rows {}
