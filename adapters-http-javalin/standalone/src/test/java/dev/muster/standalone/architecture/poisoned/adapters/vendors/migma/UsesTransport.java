package dev.muster.standalone.architecture.poisoned.adapters.vendors.migma;

import dev.muster.standalone.architecture.poisoned.adapters.vendors.transport.Wire;

record UsesTransport(Wire wire) {}
