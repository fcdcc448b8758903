package dev.muster.standalone.architecture.poisoned.domain.delivery;

import dev.muster.standalone.architecture.poisoned.domain.port.out.FatPort;

record KnowsPort(FatPort port) {}
