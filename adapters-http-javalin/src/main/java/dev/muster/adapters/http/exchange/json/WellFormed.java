package dev.muster.adapters.http.exchange.json;

/** Text that any store can hold. */
public final class WellFormed {

    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    /**
     * The text with U+FFFD in place of every surrogate that stands alone. JSON can spell such halves of characters
     * ({@code "\\ud800"}), UTF-8 cannot.
     */
    public static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    /** Whether the text can be stored: databases refuse U+0000. */
    public static boolean isStorable(String text) {
        return text.indexOf('\0') < 0;
    }

    private static String replaced(String text) {
        StringBuilder replaced = new StringBuilder(text.length());
        text.codePoints()
                .map(codePoint -> Character.getType(codePoint) == Character.SURROGATE ? REPLACEMENT : codePoint)
                .forEach(replaced::appendCodePoint);
        return replaced.toString();
    }
}
