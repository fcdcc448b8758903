package dev.muster.domain.delivery.outcome;

import static java.util.Objects.requireNonNull;

/**
 * How many contacts lose the same thing.
 *
 * @param loss what they lose
 * @param contacts how many; at least 1
 */
public record LossCount(Loss loss, long contacts) {

    public LossCount {
        requireNonNull(loss);
    }
}
