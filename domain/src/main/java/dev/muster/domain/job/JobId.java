package dev.muster.domain.job;

import static java.util.Objects.requireNonNull;

/**
 * The identifier of an import job, unique in its store.
 *
 * @param value 24 lower-case hexadecimal digits where Muster made it; otherwise opaque
 */
public record JobId(String value) {

    public JobId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
