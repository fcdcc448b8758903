package dev.muster.standalone.architecture.poisoned.adapters.vendors.migma;

import dev.muster.standalone.architecture.poisoned.adapters.vendors.formbricks.Inner;

record KnowsOtherVendor(Inner inner) {}
