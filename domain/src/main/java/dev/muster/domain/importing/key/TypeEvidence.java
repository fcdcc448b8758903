package dev.muster.domain.importing.key;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.attribute.DateText;
import dev.muster.domain.attribute.NumberText;

/**
 * What the values seen so far say about the type of a new attribute key. Evidence adds up in any order to the same
 * result, so neither the order of rows nor the size of chunks decides a type.
 */
public enum TypeEvidence {
    /** No value but blanks so far. */
    NONE(DataType.STRING),
    /** Every value so far is a canonical decimal. */
    NUMBER(DataType.NUMBER),
    /** Every value so far is a date. */
    DATE(DataType.DATE),
    /** Something was seen that is neither, or a mixture. */
    TEXT(DataType.STRING);

    private final DataType type;

    TypeEvidence(DataType type) {
        this.type = type;
    }

    /** What one value says by itself. */
    public static TypeEvidence of(AttributeValue value) {
        if (value.isBlank()) {
            return NONE;
        }
        String text = value.text();
        if (NumberText.isCanonical(text)) {
            return NUMBER;
        }
        boolean trimmed = Blanks.trim(text).length() == text.length();
        return trimmed && DateText.parse(text).isPresent() ? DATE : TEXT;
    }

    /** Both pieces of evidence together. */
    public TypeEvidence and(TypeEvidence other) {
        if (this == other || other == NONE) {
            return this;
        }
        return this == NONE ? other : TEXT;
    }

    /** The type a key gets on this evidence. */
    public DataType type() {
        return type;
    }
}
