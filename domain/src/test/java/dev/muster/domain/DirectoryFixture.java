package dev.muster.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.identifier.TimeOrderedIds;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.EditResult;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.ContactRowBuilder;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.row.RowValidator;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A workspace in memory with a directory over it, and few words to use it. Each thing done takes a minute. */
final class DirectoryFixture {

    static final WorkspaceId WORKSPACE = new WorkspaceId("workspace");
    static final Attribution BY = new Attribution("front door", "k-1", "asked on the phone");
    static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");

    final InMemoryContactStore store = new InMemoryContactStore();
    final ContactDirectory directory;
    private final ContactImporter importer;
    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    DirectoryFixture() {
        this(UnaryOperator.identity());
    }

    /** A directory that meets the store only through something that may fail. */
    DirectoryFixture(UnaryOperator<ContactStore> storeBetween) {
        InstantSource clock = now::get;
        ContactStore between = storeBetween.apply(store);
        importer = ContactImporter.builder()
                .store(between)
                .ids(new TimeOrderedIds(clock, new SplittableRandom(1)))
                .clock(clock)
                .build();
        directory = new ContactDirectory(
                between, importer, RowValidator.ofDefaultProvider(), clock, new SplittableRandom(2));
    }

    static ContactRowBuilder row(String email) {
        return ContactRow.at(1, email);
    }

    static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    Instant now() {
        return now.get();
    }

    EditResult creates(ContactRowBuilder row) {
        return creates(row, ImportPolicy.migma("k-1"));
    }

    EditResult creates(ContactRowBuilder row, ImportPolicy policy) {
        now.updateAndGet(time -> time.plusSeconds(60));
        return directory.create(WORKSPACE, row.build(), policy, BY);
    }

    /** Creates somebody; it must work. */
    Contact given(ContactRowBuilder row) {
        return stored(creates(row));
    }

    ImportReport imports(ContactRowBuilder row) {
        now.updateAndGet(time -> time.plusSeconds(60));
        return importer.importAll(
                ImportRequest.of(WORKSPACE, RowSource.of(List.of(row.build())), ImportPolicy.migma("k-1")));
    }

    EditResult edits(Contact contact, ContactEditBuilder edit) {
        now.updateAndGet(time -> time.plusSeconds(60));
        return directory.edit(WORKSPACE, contact.id(), edit.build(), BY);
    }

    /** Edits somebody; it must work. */
    Contact edited(Contact contact, ContactEditBuilder edit) {
        return stored(edits(contact, edit));
    }

    static Contact stored(EditResult edited) {
        assertThat(edited).isInstanceOf(EditResult.Stored.class);
        return ((EditResult.Stored) edited).contact();
    }

    static List<ProblemCode> refusal(EditResult edited) {
        return problems(edited).stream().map(Problem::code).toList();
    }

    static List<Problem> problems(EditResult edited) {
        assertThat(edited).isInstanceOf(EditResult.Refused.class);
        return ((EditResult.Refused) edited).problems();
    }

    List<Contact> all() {
        return store.contacts(WORKSPACE);
    }

    List<StatusChange> statusChanges(Contact contact) {
        return directory.statusChanges(WORKSPACE, List.of(contact.id()));
    }

    Map<String, AttributeKey> keys() {
        return store.view(WORKSPACE, WorkspaceView::keys).stream()
                .map(StoredKey::key)
                .collect(Collectors.toMap(AttributeKey::key, key -> key));
    }

    DirectoryFixture givenKey(String key, DataType type) {
        store.inTransaction(WORKSPACE, transaction -> {
            transaction.attributeKeys().save(List.of(AttributeKey.custom(key, key, type)), START);
            return new TransactionEnd.Commit<>(true);
        });
        return this;
    }

    static String text(Contact contact, String key) {
        return contact.profile()
                .attributes()
                .find(key)
                .map(AttributeValue::text)
                .orElse("nothing");
    }
}
