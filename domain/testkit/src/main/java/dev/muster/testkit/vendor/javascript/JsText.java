package dev.muster.testkit.vendor.javascript;

/** Texts as JavaScript trims them, which is neither Java's trim nor its strip. */
public final class JsText {

    private JsText() {}

    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    public static boolean isBlank(String text) {
        return trim(text).isEmpty();
    }

    private static boolean isBlank(char c) {
        return (c >= '\t' && c <= '\r')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\uFEFF'
                || Character.getType(c) == Character.SPACE_SEPARATOR;
    }
}
