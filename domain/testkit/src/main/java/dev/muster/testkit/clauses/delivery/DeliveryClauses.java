package dev.muster.testkit.clauses.delivery;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.ContentDigest;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.ledger.LedgerQuery;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.CountingIds;
import dev.muster.testkit.fixture.LedgerUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** What the clauses DL share: a ledger, a scope in it, and few words for entries. */
abstract class DeliveryClauses {

    static final Instant MONDAY = Instant.parse("2024-01-15T10:30:00.123Z");
    static final Instant TUESDAY = Instant.parse("2024-01-16T11:45:30.456Z");
    static final SinkId SINK = new SinkId("migma https://api.migma.example/v1 proj_1");
    static final String ADDRESS = "ada@example.com";
    static final ContentDigest CONTENT = ContentDigest.of("ada");

    private static final OrganisationId ORGANISATION = new OrganisationId("0".repeat(23) + "a");

    private final LedgerUnderTest contract;
    private final CountingIds ids = new CountingIds();
    DeliveryLedger ledger;
    DeliveryScope scope;

    DeliveryClauses(LedgerUnderTest contract) {
        this.contract = contract;
    }

    @BeforeEach
    void openLedger() {
        ledger = contract.openEmptyLedger();
        scope = new DeliveryScope(newWorkspace("first"), SINK);
    }

    final WorkspaceId newWorkspace(String name) {
        WorkspaceId id = new WorkspaceId(ids.next());
        contract.addWorkspace(new Workspace(id, name, ORGANISATION, List.of()));
        return id;
    }

    /** How long another thread may take. */
    final Duration patience() {
        return contract.patience();
    }

    /** The scope of another sink, in the same workspace. */
    final DeliveryScope to(String sink) {
        return new DeliveryScope(scope.workspace(), new SinkId(sink));
    }

    final ContactId contact() {
        return contacts(1).get(0);
    }

    /** So many contacts, in the order of their identifiers. */
    final List<ContactId> contacts(int count) {
        return contacts(scope.workspace(), count);
    }

    final List<ContactId> contacts(WorkspaceId workspace, int count) {
        List<ContactId> contacts =
                Stream.generate(() -> new ContactId(ids.next())).limit(count).toList();
        contract.addContacts(workspace, contacts);
        return contacts;
    }

    final List<ContactId> contactsNamed(List<String> names) {
        List<ContactId> contacts = names.stream().map(ContactId::new).toList();
        contract.addContacts(scope.workspace(), contacts);
        return contacts;
    }

    final void save(LedgerEntry... entries) {
        ledger.save(scope, List.of(entries));
    }

    static LedgerEntry pending(ContactId contact) {
        return LedgerEntry.pending(contact, ADDRESS, MONDAY);
    }

    static List<LedgerEntry> pending(List<ContactId> contacts) {
        return contacts.stream().map(DeliveryClauses::pending).toList();
    }

    static LedgerEntry unknown(ContactId contact) {
        return pending(contact).sentIn(new BatchId("batch"), CONTENT, MONDAY);
    }

    static LedgerEntry accepted(ContactId contact) {
        return unknown(contact).accepted(MONDAY);
    }

    static LedgerEntry rejectedForGood(ContactId contact, RefusalCode code) {
        return unknown(contact).rejected(Refusal.forGood(code, "No."), MONDAY);
    }

    static LedgerEntry rejectedForNow(ContactId contact, RefusalCode code) {
        return unknown(contact).rejected(Refusal.forNow(code, "Not yet."), MONDAY);
    }

    /** Entries that say how often they were saved. */
    static List<LedgerEntry> attempted(List<ContactId> contacts, int attempts) {
        return contacts.stream()
                .map(contact -> {
                    LedgerEntry entry = pending(contact);
                    for (int attempt = 0; attempt < attempts; attempt++) {
                        entry = entry.sentIn(new BatchId("batch"), CONTENT, MONDAY);
                    }
                    return entry.requeued(MONDAY);
                })
                .toList();
    }

    final List<ContactId> page(LedgerQuery query) {
        return ledger.page(scope, query).stream().map(LedgerEntry::contact).toList();
    }
}
