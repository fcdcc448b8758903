package dev.muster.files.text;

/**
 * Marks for bytes that cannot be decoded. A mark is a low surrogate without a high one before it, which no decoded text
 * contains. Its value holds the byte.
 */
public final class UndecodableBytes {

    /** The mark for two bytes of UTF-16; it does not hold their values. */
    static final char UNKNOWN_UNIT = '\uDC00';

    private static final char REPLACEMENT = '\uFFFD';

    private UndecodableBytes() {}

    static char mark(int octet) {
        return (char) (UNKNOWN_UNIT + (octet & 0xFF));
    }

    public static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** The text for a person: marked bytes are decoded as Windows-1252, which they nearly always are. */
    public static String readable(String text) {
        if (!isIn(text)) {
            return text;
        }
        StringBuilder readable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            readable.append(isMark(text, i) ? guess(text.charAt(i)) : text.charAt(i));
        }
        return readable.toString();
    }

    private static boolean isMark(String text, int i) {
        return Character.isLowSurrogate(text.charAt(i)) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static char guess(char mark) {
        byte octet = (byte) (mark - UNKNOWN_UNIT);
        return octet >= 0 ? REPLACEMENT : new String(new byte[] {octet}, Encoding.WINDOWS_1252).charAt(0);
    }
}
