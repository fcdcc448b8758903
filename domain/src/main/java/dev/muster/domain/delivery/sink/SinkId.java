package dev.muster.domain.delivery.sink;

import dev.muster.domain.attribute.Blanks;

/**
 * Which sink it is: the same as long as what was delivered to it is still there.
 *
 * @param value for instance the vendor, the address of its server and the project there; not blank, holds no secret
 */
public record SinkId(String value) {

    public SinkId {
        if (Blanks.isBlank(value)) {
            throw new IllegalArgumentException("a sink has a name");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
