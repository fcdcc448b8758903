package dev.muster.domain.contact;

import dev.muster.domain.attribute.Blanks;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The two halves of a well-formed address. */
record EmailSyntax(String local, String domain, String asciiDomain) {

    private static final int MOST_OCTETS = 254;
    private static final int MOST_LOCAL_OCTETS = 64;
    private static final int MOST_LABEL_OCTETS = 63;

    /** Characters that RFC 5322 allows in a local part only between quotes. */
    private static final String SPECIALS = "()<>[]:;@\\,\"";

    static Optional<EmailSyntax> split(String text) {
        String address = Blanks.trim(text);
        int at = address.indexOf('@');
        if (at <= 0 || at != address.lastIndexOf('@')) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        String domain = address.substring(at + 1);
        if (!isLocalPart(local)) {
            return Optional.empty();
        }
        return asciiDomain(domain).map(ascii -> new EmailSyntax(local, domain, ascii));
    }

    /** Whether mail servers must take an address of this length (RFC 5321 section 4.5.3.1, RFC 1035 section 2.3.4). */
    boolean fitsMail() {
        return octets(local) <= MOST_LOCAL_OCTETS
                && octets(local) + 1 + octets(domain) <= MOST_OCTETS
                && Arrays.stream(asciiDomain.split("\\.")).allMatch(label -> octets(label) <= MOST_LABEL_OCTETS);
    }

    /** Lower case code point by code point: no locale, no context, and no letter that becomes two. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static boolean isLocalPart(String local) {
        return local.codePoints().allMatch(EmailSyntax::isAllowed)
                && local.chars().noneMatch(c -> SPECIALS.indexOf(c) >= 0)
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..");
    }

    private static Optional<String> asciiDomain(String domain) {
        String[] labels = domain.split("[.\u3002\uFF0E\uFF61]", -1);
        if (labels.length < 2) {
            return Optional.empty();
        }
        StringBuilder ascii = new StringBuilder(domain.length());
        for (String label : labels) {
            Optional<String> aLabel = aLabel(label);
            if (aLabel.isEmpty()) {
                return Optional.empty();
            }
            ascii.append(ascii.length() == 0 ? "" : ".").append(aLabel.get());
        }
        return Optional.of(ascii.toString());
    }

    private static Optional<String> aLabel(String label) {
        if (label.isEmpty() || !label.codePoints().allMatch(EmailSyntax::isAllowed)) {
            return Optional.empty();
        }
        String folded = fold(label);
        if (isAscii(folded)) {
            return Optional.of(folded).filter(EmailSyntax::isHostLabel);
        }
        return isSharedByTwoDomains(folded) ? Optional.of(folded) : encoded(folded);
    }

    private static Optional<String> encoded(String label) {
        try {
            return Optional.of(fold(IDN.toASCII(label, IDN.ALLOW_UNASSIGNED))).filter(EmailSyntax::isHostLabel);
        } catch (IllegalArgumentException notALabel) {
            return Optional.empty();
        }
    }

    /**
     * The JDK knows only IDNA 2003, which maps these four characters to others or to nothing, and would so take two people at
     * {@code straße.example} and {@code strasse.example} for one. IDNA 2008 keeps them apart, and so do we.
     */
    private static boolean isSharedByTwoDomains(String label) {
        return label.chars().anyMatch(c -> c == '\u00DF' || c == '\u03C2' || c == '\u200C' || c == '\u200D');
    }

    private static boolean isHostLabel(String label) {
        return label.charAt(0) != '-'
                && label.chars().allMatch(c -> "-_abcdefghijklmnopqrstuvwxyz0123456789".indexOf(c) >= 0);
    }

    private static boolean isAllowed(int codePoint) {
        return !Character.isISOControl(codePoint)
                && !Character.isSpaceChar(codePoint)
                && !Character.isWhitespace(codePoint)
                && codePoint != 0xFEFF
                && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
