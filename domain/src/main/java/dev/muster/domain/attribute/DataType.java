package dev.muster.domain.attribute;

/** How the values under an attribute key may be read. The type of an existing key is law for every later value. */
public enum DataType {
    /** Any text. */
    STRING {
        @Override
        public boolean accepts(AttributeValue value) {
            return true;
        }
    },
    /** Text that reads as a finite number (see {@link NumberText}). */
    NUMBER {
        @Override
        public boolean accepts(AttributeValue value) {
            return value.isBlank() || NumberText.isFinite(value.text());
        }
    },
    /** Text that reads as a calendar date or a point in time, without guessing (see {@link DateText}). */
    DATE {
        @Override
        public boolean accepts(AttributeValue value) {
            return value.isBlank() || DateText.parse(value.text()).isPresent();
        }
    },
    /** Any value, JSON included: the key was first seen in a free-form document and nobody has given it a type. */
    UNTYPED {
        @Override
        public boolean accepts(AttributeValue value) {
            return true;
        }
    };

    /** Whether a value may be stored under a key of this type. A blank one always may: it means "no value". */
    public abstract boolean accepts(AttributeValue value);
}
