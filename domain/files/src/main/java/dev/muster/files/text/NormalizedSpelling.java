package dev.muster.files.text;

import java.text.Normalizer;
import java.util.Locale;

/** What is left of a header or a word when everything is dropped that people spell differently. */
public final class NormalizedSpelling {

    private NormalizedSpelling() {}

    /** Letters and digits only, without case and accents, in any script; empty if there are none. */
    public static String normalize(String text) {
        String folded = removeAccents(text).toLowerCase(Locale.ROOT);
        StringBuilder core = new StringBuilder(folded.length());
        int codePoint;
        for (int i = 0; i < folded.length(); i += Character.charCount(codePoint)) {
            codePoint = folded.codePointAt(i);
            if (Character.isLetterOrDigit(codePoint)) {
                core.appendCodePoint(codePoint);
            }
        }
        return core.toString();
    }

    /** The text without accents; letters that have no plain form in Unicode get their usual replacement. */
    public static String removeAccents(String text) {
        if (isAscii(text)) {
            return text;
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(c -> appendFolded(folded, c));
        return folded.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static void appendFolded(StringBuilder folded, int codePoint) {
        switch (codePoint) {
            case 'ß', 'ẞ' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'Æ' -> folded.append("AE");
            case 'œ' -> folded.append("oe");
            case 'Œ' -> folded.append("OE");
            case 'ø' -> folded.append('o');
            case 'Ø' -> folded.append('O');
            case 'ł' -> folded.append('l');
            case 'Ł' -> folded.append('L');
            case 'đ', 'ð' -> folded.append('d');
            case 'Đ', 'Ð' -> folded.append('D');
            case 'þ' -> folded.append("th");
            case 'Þ' -> folded.append("TH");
            case 'ı' -> folded.append('i');
            default -> {
                if (Character.getType(codePoint) != Character.NON_SPACING_MARK) {
                    folded.appendCodePoint(codePoint);
                }
            }
        }
    }
}
