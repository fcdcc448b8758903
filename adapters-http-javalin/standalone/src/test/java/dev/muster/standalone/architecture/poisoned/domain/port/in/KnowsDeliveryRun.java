package dev.muster.standalone.architecture.poisoned.domain.port.in;

import dev.muster.standalone.architecture.poisoned.domain.delivery.run.Leg;

record KnowsDeliveryRun(Leg leg) {}
