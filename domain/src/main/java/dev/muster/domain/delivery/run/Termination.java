package dev.muster.domain.delivery.run;

import dev.muster.domain.delivery.outcome.DeliveryEnding;

/**
 * Why a delivery does not go on.
 *
 * @param ending how it ends
 * @param reason why, for a person
 */
record Termination(DeliveryEnding ending, String reason) {}
