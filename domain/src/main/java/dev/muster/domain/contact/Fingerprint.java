package dev.muster.domain.contact;

/**
 * A 64-bit digest of the row that an import last applied to a contact, and of the policy it was applied under. If the
 * same row comes again and nobody else has written since, the contact need not even be read.
 *
 * @param value the digest; 0 is {@link #NONE}
 */
public record Fingerprint(long value) {

    /** What everyone but an import writes: nothing is known of the last row. Equal to no row's fingerprint. */
    public static final Fingerprint NONE = new Fingerprint(0);

    public boolean isNone() {
        return value == 0;
    }
}
