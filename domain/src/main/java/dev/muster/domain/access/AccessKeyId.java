package dev.muster.domain.access;

import static java.util.Objects.requireNonNull;

/**
 * The public identifier of an access key: it names the key in lists and logs, and opens nothing.
 *
 * @param value 24 lower-case hexadecimal digits
 */
public record AccessKeyId(String value) {

    public AccessKeyId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
