package dev.muster.domain.contact;

import dev.muster.domain.attribute.Blanks;

/**
 * The identifier that the customer's own system gives a person. Unique in a workspace, compared exactly. A blank one
 * identifies nobody and cannot be built.
 *
 * @param value the identifier
 */
public record UserId(String value) {

    public UserId {
        if (Blanks.isBlank(value)) {
            throw new IllegalArgumentException("a blank userId identifies nobody");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
