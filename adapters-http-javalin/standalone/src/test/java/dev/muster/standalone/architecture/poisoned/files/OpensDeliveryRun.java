package dev.muster.standalone.architecture.poisoned.files;

import dev.muster.standalone.architecture.poisoned.domain.delivery.run.Leg;

record OpensDeliveryRun(Leg leg) {}
