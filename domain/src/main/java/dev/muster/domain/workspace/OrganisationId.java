package dev.muster.domain.workspace;

import static java.util.Objects.requireNonNull;

/**
 * The identifier of an organisation, unique in its store.
 *
 * @param value 24 lower-case hexadecimal digits where Muster made it; otherwise opaque
 */
public record OrganisationId(String value) {

    public OrganisationId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
