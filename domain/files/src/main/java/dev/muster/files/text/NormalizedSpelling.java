package dev.muster.files.text;

import java.text.Normalizer;
import java.util.Locale;

/** Normalizes headers and words, so that different spellings of one compare as equal. */
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

    /** The text without accents. Letters that Unicode does not decompose get a replacement, such as ss for ß. */
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
