package dev.muster.files.text;

/**
 * Marks for bytes that are not text: low surrogates without a high one before them, which no well-formed text holds.
 * The mark carries the byte, so that nothing is lost.
 */
public final class UndecodableBytes {

    /** Stands for two bytes of UTF-16 of which nothing is known. */
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

    /** The text for people: the bytes as Windows-1252 would read them, which is what they nearly always are. */
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
