package dev.muster.domain.importing.row;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.ContactRowBuilder;
import dev.muster.domain.row.RowValidator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows and people for tests of single steps. */
public final class Candidates {

    private static final RowValidation VALIDATION = new RowValidation(RowValidator.ofDefaultProvider());

    private Candidates() {}

    public static ContactRowBuilder ada(long row) {
        return ContactRow.at(row, "ada@example.com");
    }

    public static ContactRowBuilder bob(long row) {
        return ContactRow.at(row, "bob@example.com");
    }

    public static CheckedRow checked(ContactRowBuilder row, ImportPolicy policy) {
        return checking(policy).check(row.build());
    }

    static RowChecking checking(ImportPolicy policy) {
        return new RowChecking(VALIDATION, policy);
    }

    public static Candidate candidate(ContactRowBuilder row) {
        Candidate candidate = (Candidate) checked(row, ImportPolicy.files());
        return candidate.withFingerprint(new RowDigest(ImportPolicy.files()).of(candidate));
    }

    public static List<Candidate> candidates(ContactRowBuilder... rows) {
        return List.of(rows).stream().map(Candidates::candidate).toList();
    }

    public static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    /** A subscribed person without tags. Attributes come as key, value, key, value. */
    public static Profile profile(String email, Optional<String> userId, String... attributes) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            values.put(attributes[i], AttributeValue.text(attributes[i + 1]));
        }
        return new Profile(
                email(email), userId.map(UserId::new), ContactStatus.SUBSCRIBED, Tags.NONE, Attributes.of(values));
    }

    public static Contact stored(String id, Profile profile) {
        return new Contact(new ContactId(id), profile, Instant.EPOCH, Instant.EPOCH);
    }
}
