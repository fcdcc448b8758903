package dev.muster.domain.suppression;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.contact.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom an entry of the suppression list covers: one address, or everybody at a domain and its subdomains.
 *
 * @param key of an address its {@link EmailAddress#key()}; of a domain its lower-case A-labels, without an {@code @}
 */
public record SuppressionTarget(String key) {

    /** Makes an address of a domain, so that both are read by the same rules. */
    private static final String ANYBODY = "x@";

    public SuppressionTarget {
        requireNonNull(key);
    }

    /**
     * The address or domain that a text names, white space around it aside. A domain has at least two labels, and may
     * stand behind an {@code @}. Empty if the text is neither.
     */
    public static Optional<SuppressionTarget> parse(String text) {
        String trimmed = Blanks.trim(text);
        if (trimmed.indexOf('@') > 0) {
            return EmailAddress.parse(trimmed).map(SuppressionTarget::of);
        }
        String domain = trimmed.startsWith("@") ? trimmed.substring(1) : trimmed;
        return EmailAddress.parse(ANYBODY + domain)
                .map(email -> new SuppressionTarget(email.key().substring(ANYBODY.length())));
    }

    /** An address. */
    public static SuppressionTarget of(EmailAddress email) {
        return new SuppressionTarget(email.key());
    }

    /** Every target that covers this address: itself, its domain, and the domains above that one. */
    public static List<SuppressionTarget> covering(EmailAddress email) {
        List<SuppressionTarget> covering = new ArrayList<>();
        covering.add(of(email));
        String domain = email.key().substring(email.key().indexOf('@') + 1);
        for (int dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.')) {
            covering.add(new SuppressionTarget(domain));
            domain = domain.substring(dot + 1);
        }
        return covering;
    }

    /** Whether it is one address, and not a domain. */
    public boolean isAddress() {
        return key.indexOf('@') >= 0;
    }

    @Override
    public String toString() {
        return key;
    }
}
