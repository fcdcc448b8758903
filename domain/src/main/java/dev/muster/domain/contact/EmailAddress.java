package dev.muster.domain.contact;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.attribute.Blanks;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An email address. Two addresses are equal if their {@link #key()} is: the spelling does not count, but is kept.
 *
 * <p>Accepted is one {@code @} between a local part and a domain of at least two labels, without
 * {@linkplain Blanks#isInvisible invisible characters} or control characters. Internationalised addresses (RFC 6531) are
 * accepted, with domains of letters, digits and marks (RFC 5892). The joiners U+200C and U+200D, which IDNA 2008 allows
 * in a few contexts, are refused like all invisible characters; such a domain can be given in A-labels. Quoted local
 * parts, comments and address literals are refused: no list of people holds them but by mistake.
 *
 * @param typed the address as last written, without invisible characters around it
 * @param key the identity: local part in Unicode NFC and folded to lower case code point by code point, independent of
 *     any locale; domain in lower-case A-labels
 */
public record EmailAddress(String typed, String key) {

    private static final int MOST_OCTETS = 254;
    private static final int MOST_LOCAL_OCTETS = 64;
    private static final int MOST_LABEL_OCTETS = 63;

    public EmailAddress {
        requireNonNull(typed);
        requireNonNull(key);
    }

    /** The address that a text names, invisible characters around it aside; empty if the text cannot be one. */
    public static Optional<EmailAddress> parse(String text) {
        return EmailSyntax.split(text).map(EmailAddress::of);
    }

    /**
     * Whether mail servers must take an address of this length: a local part of at most 64 octets in UTF-8, 254 in all
     * (RFC 5321 section 4.5.3.1, RFC 3696 erratum 1690), and 63 for each label of the domain (RFC 1035).
     */
    public boolean fitsMail() {
        int localOctets = octets(typed.substring(0, typed.indexOf('@')));
        return localOctets <= MOST_LOCAL_OCTETS
                && octets(typed) <= MOST_OCTETS
                && DomainName.longestLabel(key.substring(key.indexOf('@') + 1)) <= MOST_LABEL_OCTETS;
    }

    /**
     * How a text that {@link SearchText#fold} has folded may spell this address: with its domain in A-labels, in the
     * letters they stand for, and as typed.
     */
    public Set<String> spellings() {
        int at = key.indexOf('@') + 1;
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(key);
        spellings.add(key.substring(0, at) + SearchText.fold(DomainName.unicode(key.substring(at))));
        spellings.add(SearchText.fold(typed));
        return spellings;
    }

    /** Whether a text holds this address, in one of its spellings. */
    public boolean isNamedIn(String text) {
        String folded = SearchText.fold(text);
        return spellings().stream().anyMatch(folded::contains);
    }

    private static EmailAddress of(EmailSyntax parts) {
        String local = EmailSyntax.fold(Normalizer.normalize(parts.local(), Normalizer.Form.NFC));
        return new EmailAddress(parts.local() + "@" + parts.domain(), local + "@" + parts.asciiDomain());
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress address && key.equals(address.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return typed;
    }
}
