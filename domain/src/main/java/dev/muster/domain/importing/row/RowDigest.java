package dev.muster.domain.importing.row;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.identifier.Sha256;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnConsentConflict;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Fingerprints rows: the first 64 bits of a SHA-256 over everything in a row that can change a contact, and over the
 * policy's answers that say how. Not thread-safe.
 */
public final class RowDigest {

    private final MessageDigest sha256 = Sha256.start();
    private final String salt;
    private final StringBuilder text = new StringBuilder();

    public RowDigest(ImportPolicy policy) {
        salt = policy.onExistingContact() + "," + policy.onBlankValue() + "," + consentAnswer(policy);
    }

    public Fingerprint of(Candidate row) {
        text.setLength(0);
        add(salt).add(row.email().typed());
        add(row.userId().toString());
        add(row.status().map(RowDigest::statement).orElse(""));
        add(Integer.toString(row.tags().names().size()));
        row.tags().names().forEach(this::add);
        row.attributes().forEach((key, value) -> {
            add(key).add(value instanceof AttributeValue.Json ? "j" : "t").add(value.text());
        });
        long digest = ByteBuffer.wrap(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return new Fingerprint(digest == 0 ? 1 : digest);
    }

    /** Versions that used the bare word also digested rows whose status did not count. */
    private static String statement(ContactStatus status) {
        return "is " + status.word();
    }

    private static String consentAnswer(ImportPolicy policy) {
        return policy.onConsentConflict() instanceof OnConsentConflict.ApplyStated
                ? "APPLY_STATED"
                : policy.onConsentConflict().toString();
    }

    /** Adds a part with its length before it, so that no two rows run together to the same text. */
    private RowDigest add(String part) {
        text.append(part.length()).append(':').append(part);
        return this;
    }
}
