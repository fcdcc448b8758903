package dev.muster.standalone.architecture.poisoned.adapters.vendors.formbricks;

public final class Inner {}
