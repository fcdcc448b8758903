package dev.muster.domain.attribute;

/** How long a value can be that is stored: an email address, a userId, an attribute, its key or its display name. */
public final class ValueLength {

    /** The longest value, in bytes of UTF-8: 1 MiB. */
    public static final int MOST_BYTES = 1 << 20;

    private static final int MOST_BYTES_OF_A_CHAR = 3;

    private ValueLength() {}

    /** Whether the text is no longer than {@link #MOST_BYTES}. */
    public static boolean isStorable(String text) {
        return text.length() <= MOST_BYTES / MOST_BYTES_OF_A_CHAR
                || (text.length() <= MOST_BYTES && bytes(text) <= MOST_BYTES);
    }

    /** A surrogate pair takes four bytes: two for each half. */
    private static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes += 1;
            } else if (c < 0x800 || Character.isSurrogate(c)) {
                bytes += 2;
            } else {
                bytes += MOST_BYTES_OF_A_CHAR;
            }
        }
        return bytes;
    }
}
