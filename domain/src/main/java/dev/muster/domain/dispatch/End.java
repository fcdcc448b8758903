package dev.muster.domain.dispatch;

import dev.muster.domain.delivery.DeliveryEnding;

/**
 * Why a delivery does not go on.
 *
 * @param ending how it ends
 * @param reason why, for a person
 */
record End(DeliveryEnding ending, String reason) {}
