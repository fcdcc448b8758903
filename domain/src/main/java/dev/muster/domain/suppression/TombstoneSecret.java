package dev.muster.domain.suppression;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * With what the tombstones of one workspace are made. Whoever has the secret and the tombstones can try whether an address
 * is among them, so it is kept where they are and shown to nobody.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record TombstoneSecret(String hex) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    public TombstoneSecret {
        requireNonNull(hex);
    }

    /**
     * A new secret.
     *
     * @param random a cryptographically strong generator
     */
    public static TombstoneSecret of(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TombstoneSecret(HexFormat.of().formatHex(bytes));
    }

    /**
     * The tombstone of whoever has this address. All its spellings have the same one: case, domains in A-labels or letters,
     * and compatibility forms of Unicode such as full-width letters.
     */
    public Tombstone tombstone(EmailAddress email) {
        byte[] text = AddressFolding.fold(email.key()).getBytes(StandardCharsets.UTF_8);
        return new Tombstone(HexFormat.of().formatHex(mac().doFinal(text)));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(hex), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Does not show the secret. */
    @Override
    public String toString() {
        return "TombstoneSecret";
    }
}
