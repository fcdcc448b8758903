package dev.muster.domain.port.out.contact;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;

/**
 * One contact to look up.
 *
 * @param email whose
 * @param fingerprint of the row at hand; {@code NONE} asks for the whole contact
 */
public record Lookup(EmailAddress email, Fingerprint fingerprint) {

    public Lookup {
        requireNonNull(email);
        requireNonNull(fingerprint);
    }
}
