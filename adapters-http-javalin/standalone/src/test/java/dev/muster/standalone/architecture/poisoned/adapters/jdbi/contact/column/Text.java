package dev.muster.standalone.architecture.poisoned.adapters.jdbi.contact.column;

public final class Text {}
