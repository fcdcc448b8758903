package dev.muster.domain.attribute;

/**
 * White space as ECMAScript's {@code String.prototype.trim} defines it, which both vendors' clients use: Unicode's
 * space separators, tab, the line ends, vertical tab, form feed and the byte order mark. Neither
 * {@link String#trim()} nor {@link String#strip()} is that set.
 */
public final class Blanks {

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

    private static boolean isBlank(char c) {
        return switch (c) {
            case '\t', '\n', '\u000B', '\f', '\r', ' ', '\u00A0', '\uFEFF', '\u2028', '\u2029' -> true;
            default -> c > 0x7F && Character.getType(c) == Character.SPACE_SEPARATOR;
        };
    }
}
