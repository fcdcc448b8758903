package dev.muster.domain.attribute;

/** Which text every store can hold and give back: Unicode without U+0000 and without halves of surrogate pairs. */
public final class StorableText {

    private StorableText() {}

    /** Whether the text can be stored: PostgreSQL refuses U+0000, and UTF-8 has no spelling for a lone surrogate. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean paired = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
                if (!paired) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
