package dev.muster.standalone.architecture.poisoned.adapters.vendors.transport;

import dev.muster.standalone.architecture.poisoned.adapters.vendors.formbricks.Inner;

public record Wire(Class<Inner> vendor) {}
