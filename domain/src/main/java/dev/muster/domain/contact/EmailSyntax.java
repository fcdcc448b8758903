package dev.muster.domain.contact;

import dev.muster.domain.attribute.Blanks;
import java.util.Optional;

/**
 * The two halves of a well-formed address.
 *
 * @param local as typed
 * @param domain as typed
 * @param asciiDomain in lower-case A-labels
 */
record EmailSyntax(String local, String domain, String asciiDomain) {

    /** Characters that RFC 5322 allows in a local part only between quotes. */
    private static final String SPECIALS = "()<>[]:;@\\,\"";

    static Optional<EmailSyntax> split(String text) {
        String address = Blanks.trimInvisible(text);
        int at = address.indexOf('@');
        if (at <= 0 || at != address.lastIndexOf('@')) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        String domain = address.substring(at + 1);
        return isLocalPart(local)
                ? DomainName.ascii(domain).map(ascii -> new EmailSyntax(local, domain, ascii))
                : Optional.empty();
    }

    /** Lower case code point by code point: no locale, no context, and no letter that becomes two. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            folded.appendCodePoint(Character.toLowerCase(text.codePointAt(i)));
        }
        return folded.toString();
    }

    private static boolean isVisible(int codePoint) {
        return !Character.isISOControl(codePoint)
                && !Blanks.isInvisible(codePoint)
                && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    private static boolean isLocalPart(String local) {
        for (int i = 0; i < local.length(); i += Character.charCount(local.codePointAt(i))) {
            int codePoint = local.codePointAt(i);
            if (!isVisible(codePoint) || SPECIALS.indexOf(codePoint) >= 0) {
                return false;
            }
        }
        return !local.startsWith(".") && !local.endsWith(".") && !local.contains("..");
    }
}
