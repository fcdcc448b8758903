package dev.muster.standalone.architecture.poisoned.adapters.http.dialect.formbricks;

public final class Inner {}
