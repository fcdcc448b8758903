package dev.muster.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.port.out.suppression.Exclusions;
import dev.muster.domain.suppression.SuppressionEntry;
import dev.muster.domain.suppression.SuppressionTarget;
import dev.muster.domain.suppression.TombstoneSecret;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What a workspace holds.
 *
 * @param keys the attribute keys that differ from those of a new workspace
 * @param contacts the contacts
 * @param suppressed who is on the suppression list; put there before an import, and not looked at afterwards
 * @param removed who was removed for good; likewise
 */
public record WorkspaceContent(
        List<AttributeKey> keys,
        List<Profile> contacts,
        List<SuppressionTarget> suppressed,
        List<EmailAddress> removed) {

    private static final Instant STORED_AT = Instant.parse("2024-01-15T10:30:00.123Z");

    /** A workspace from which nobody is kept out. */
    public WorkspaceContent(List<AttributeKey> keys, List<Profile> contacts) {
        this(keys, contacts, List.of(), List.of());
    }

    public WorkspaceContent {
        keys = List.copyOf(keys);
        suppressed = List.copyOf(suppressed);
        removed = List.copyOf(removed);
        contacts = contacts.stream()
                .sorted(Comparator.comparing(contact -> contact.email().key()))
                .toList();
    }

    /** Adds all of this to a workspace that holds no contact with one of these addresses. */
    public void storeIn(ContactStore store, WorkspaceId workspace) {
        List<Addition> additions = IntStream.range(0, contacts.size())
                .mapToObj(number -> addition(workspace, number))
                .toList();
        store.inTransaction(workspace, transaction -> {
            transaction.attributeKeys().save(keys, STORED_AT);
            exclude(transaction.exclusions());
            return new TransactionEnd.Commit<>(
                    transaction.contacts().write(new WriteBatch(additions, List.of(), STORED_AT)));
        });
    }

    /** Fails if the workspace holds anything else. */
    public void assertStoredIn(ContactStore store, WorkspaceId workspace) {
        List<Contact> stored = new ArrayList<>();
        store.readAll(workspace, stored::add);
        List<Profile> profiles = stored.stream()
                .map(Contact::profile)
                .sorted(Comparator.comparing(profile -> profile.email().key()))
                .toList();
        assertThat(profiles)
                .as("contacts afterwards")
                .usingElementComparator((one, other) -> one.saysTheSameAs(other) ? 0 : 1)
                .containsExactlyElementsOf(contacts);
        AttributeSchema schema = store.inTransaction(
                workspace,
                transaction ->
                        new TransactionEnd.Commit<>(transaction.attributeKeys().schema()));
        assertThat(schema.keys())
                .as("attribute keys afterwards")
                .isEqualTo(AttributeSchema.of(AttributeKey.DEFAULTS).with(keys).keys());
    }

    private void exclude(Exclusions exclusions) {
        exclusions
                .suppressions()
                .add(suppressed.stream()
                        .map(target -> new SuppressionEntry(target, STORED_AT, Attribution.HOST))
                        .toList());
        if (!removed.isEmpty()) {
            TombstoneSecret secret = TombstoneSecret.of(new SplittableRandom(1));
            exclusions
                    .tombstones()
                    .keep(secret, removed.stream().map(secret::tombstone).toList());
        }
    }

    private Addition addition(WorkspaceId workspace, int number) {
        ContactId id = new ContactId(workspace + "-" + number);
        return new Addition(id, contacts.get(number), Fingerprint.NONE);
    }
}
