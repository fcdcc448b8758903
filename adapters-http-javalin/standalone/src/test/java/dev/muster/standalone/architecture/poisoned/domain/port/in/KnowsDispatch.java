package dev.muster.standalone.architecture.poisoned.domain.port.in;

import dev.muster.standalone.architecture.poisoned.domain.dispatch.Leg;

record KnowsDispatch(Leg leg) {}
