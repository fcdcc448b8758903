package dev.muster.standalone.architecture.poisoned.files;

import dev.muster.standalone.architecture.poisoned.domain.port.out.delivery.DeliveryLedger;

final class IsDeliveryLedger implements DeliveryLedger {}
