package dev.muster.domain.row;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.attribute.AttributeValue;
import jakarta.validation.constraints.NotBlank;

/**
 * One attribute of a row, anything but the email address and the userId.
 *
 * @param key the attribute key; compared exactly
 * @param value the value as it arrived
 */
public record RowAttribute(
        @NotBlank(message = "KEY_UNSAFE") @CodePoints(max = RowAttribute.MOST_KEY_CHARACTERS)
        String key,

        AttributeValue value) {

    /** The longest key in Unicode code points. */
    public static final int MOST_KEY_CHARACTERS = 255;

    public RowAttribute {
        requireNonNull(key);
        requireNonNull(value);
    }

    public static RowAttribute of(String key, String text) {
        return new RowAttribute(key, AttributeValue.text(text));
    }
}
