package dev.muster.domain.row;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.attribute.AttributeValue;

/**
 * One attribute of a row, anything but the email address and the userId.
 *
 * @param key the attribute key; compared exactly
 * @param value the value as it arrived
 */
public record RowAttribute(String key, AttributeValue value) {

    public RowAttribute {
        requireNonNull(key);
        requireNonNull(value);
    }

    public static RowAttribute of(String key, String text) {
        return new RowAttribute(key, AttributeValue.text(text));
    }
}
