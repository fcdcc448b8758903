package dev.muster.domain.contact;

import static java.util.Objects.requireNonNull;

/**
 * The identifier of a contact, unique in its store.
 *
 * @param value 24 lower-case hexadecimal digits where Muster made it; otherwise opaque
 */
public record ContactId(String value) {

    public ContactId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
