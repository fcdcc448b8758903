package dev.muster.domain.attribute;

/** Which text every store can hold and give back: Unicode without U+0000 and without halves of surrogate pairs. */
public final class StorableText {

    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    /** Whether the text can be stored: PostgreSQL refuses U+0000, and UTF-8 has no spelling for a lone surrogate. */
    public static boolean isStorable(String text) {
        return text.indexOf(0) < 0 && loneSurrogate(text, 0) < 0;
    }

    /**
     * The text with U+FFFD in place of every half of a surrogate pair without its other half. JSON can spell such halves
     * ({@code "\\ud800"}).
     */
    public static String withoutLoneSurrogates(String text) {
        if (loneSurrogate(text, 0) < 0) {
            return text;
        }
        return text.codePoints()
                .map(codePoint -> Character.getType(codePoint) == Character.SURROGATE ? REPLACEMENT : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The index of the first half of a surrogate pair without its other half, from an index on; -1 if there is none. */
    public static int loneSurrogate(String text, int from) {
        int index = from;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                return index;
            }
            index += Character.charCount(codePoint);
        }
        return -1;
    }
}
