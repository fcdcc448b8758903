package dev.muster.standalone.architecture.poisoned.files;

import dev.muster.standalone.architecture.poisoned.domain.port.out.DeliveryLedger;

final class IsDeliveryLedger implements DeliveryLedger {}
