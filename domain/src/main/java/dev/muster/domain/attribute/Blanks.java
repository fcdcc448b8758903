package dev.muster.domain.attribute;

/**
 * White space as ECMAScript's {@code String.prototype.trim} defines it, which both vendors' clients use: Unicode's
 * space separators, tab, the line ends, vertical tab, form feed and the byte order mark. Neither
 * {@link String#trim()} nor {@link String#strip()} is that set.
 */
public final class Blanks {

    /** Letters, marks and a symbol to Unicode, but without a glyph: joiner, fillers, inherent vowels, empty Braille. */
    private static final String FILLERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    private Blanks() {}

    /** Whether the text is empty or white space only. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text without the white space around it. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /**
     * Whether a character shows nothing: white space of any kind, a format character (Unicode Cf) such as the zero-width
     * space or a direction mark, a filler, or a variation selector. Control characters are not meant.
     */
    public static boolean isInvisible(int codePoint) {
        if (codePoint < 0x80) {
            return isBlank((char) codePoint);
        }
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> codePoint == 0x85 || FILLERS.indexOf(codePoint) >= 0 || isVariationSelector(codePoint);
        };
    }

    /** The text without the {@linkplain #isInvisible invisible characters} around it. */
    public static String trimInvisible(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isInvisible(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (start < end && isInvisible(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF)
                || (codePoint >= 0x180B && codePoint <= 0x180F);
    }

    private static boolean isBlank(char c) {
        return switch (c) {
            case '\t', '\n', '\u000B', '\f', '\r', ' ', '\u00A0', '\uFEFF', '\u2028', '\u2029' -> true;
            default -> c > 0x7F && Character.getType(c) == Character.SPACE_SEPARATOR;
        };
    }
}
