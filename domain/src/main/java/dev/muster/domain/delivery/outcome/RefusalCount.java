package dev.muster.domain.delivery.outcome;

import static java.util.Objects.requireNonNull;

/**
 * How many contacts were refused for the same reason.
 *
 * @param code the reason
 * @param contacts how many; at least 1
 * @param example what was said of one of them
 */
public record RefusalCount(RefusalCode code, long contacts, String example) {

    public RefusalCount {
        requireNonNull(code);
        requireNonNull(example);
    }
}
