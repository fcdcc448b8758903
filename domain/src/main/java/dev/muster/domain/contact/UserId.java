package dev.muster.domain.contact;

import dev.muster.domain.attribute.Blanks;

/**
 * The identifier that the customer's own system gives a person. Unique in a workspace, compared exactly. A blank one
 * identifies nobody and cannot be built.
 *
 * @param value the identifier, at most {@value #MOST_CHARACTERS} characters
 */
public record UserId(String value) {

    /** The longest userId in Unicode code points; generous, and small enough for any database index. */
    public static final int MOST_CHARACTERS = 2_000;

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
