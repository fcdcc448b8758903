package dev.muster.domain.contact;

import dev.muster.domain.attribute.Blanks;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** The domain of an address, in the one spelling that all its spellings share. */
final class DomainName {

    /** The full stop, and the three characters that IDNA takes for one (RFC 3490 section 3.1). */
    private static final String DOTS = ".\u3002\uFF0E\uFF61";

    private static final String HOST_CHARACTERS = "-_abcdefghijklmnopqrstuvwxyz0123456789";

    /**
     * What a label in Unicode may not hold: anything but letters, marks, digits and host characters, with the few other
     * characters that RFC 5892 allows, some of them next to certain others only; and a mark at its start. Characters that
     * are unassigned may be letters of a later Unicode version than the JDK knows.
     */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "^\\p{M}|[^-_\\p{L}\\p{M}\\p{Nd}\\p{Cn}\u06FD\u06FE\u0F0B\u3007\u30FB\u00B7\u0375\u05F3\u05F4]"
                    + "|(?<!l)\u00B7|\u00B7(?!l)|\u0375(?!\\p{IsGreek})|(?<!\\p{IsHebrew})[\u05F3\u05F4]");

    private DomainName() {}

    /** The domain in lower-case A-labels; empty if it cannot be one of at least two labels. */
    static Optional<String> ascii(String domain) {
        StringBuilder ascii = new StringBuilder(domain.length());
        int labels = 0;
        for (int start = 0, end; start <= domain.length(); start = end + 1) {
            end = endOfLabel(domain, start);
            Optional<String> label = aLabel(domain.substring(start, end));
            if (label.isEmpty()) {
                return Optional.empty();
            }
            ascii.append(labels == 0 ? "" : ".").append(label.get());
            labels++;
        }
        return labels < 2 ? Optional.empty() : Optional.of(ascii.toString());
    }

    /** The letters that the labels of a domain stand for which {@link #ascii} made. */
    static String unicode(String ascii) {
        return IDN.toUnicode(ascii, IDN.ALLOW_UNASSIGNED);
    }

    /** The length of the longest label of a domain that {@link #ascii} made. */
    static int longestLabel(String ascii) {
        int longest = 0;
        for (int start = 0, end; start <= ascii.length(); start = end + 1) {
            end = endOfLabel(ascii, start);
            longest = Math.max(longest, end - start);
        }
        return longest;
    }

    private static int endOfLabel(String domain, int start) {
        int end = start;
        while (end < domain.length() && DOTS.indexOf(domain.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static Optional<String> aLabel(String label) {
        String folded = EmailSyntax.fold(Normalizer.normalize(label, Normalizer.Form.NFC));
        if (isHostLabel(folded)) {
            return Optional.of(folded);
        }
        if (isAscii(folded)
                || folded.codePoints().anyMatch(Blanks::isInvisible)
                || FORBIDDEN.matcher(folded).find()) {
            return Optional.empty();
        }
        return isSharedByTwoDomains(folded) ? Optional.of(folded) : encoded(folded);
    }

    private static Optional<String> encoded(String label) {
        try {
            return Optional.of(EmailSyntax.fold(IDN.toASCII(label, IDN.ALLOW_UNASSIGNED)))
                    .filter(DomainName::isHostLabel);
        } catch (IllegalArgumentException notALabel) {
            return Optional.empty();
        }
    }

    /**
     * The JDK knows only IDNA 2003, which maps these two letters to others, and would so take two
     * people at {@code straße.example} and {@code strasse.example} for one. IDNA 2008 keeps them apart, and so do we.
     */
    private static boolean isSharedByTwoDomains(String label) {
        return label.chars().anyMatch(c -> c == '\u00DF' || c == '\u03C2');
    }

    private static boolean isHostLabel(String label) {
        if (label.isEmpty() || label.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < label.length(); i++) {
            if (HOST_CHARACTERS.indexOf(label.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
