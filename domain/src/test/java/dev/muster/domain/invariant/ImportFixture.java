package dev.muster.domain.invariant;

import dev.muster.domain.ContactDirectory;
import dev.muster.domain.ContactImporter;
import dev.muster.domain.administration.SuppressionAdministration;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.identifier.TimeOrderedIds;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnConsentConflict;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.row.RowValidator;
import dev.muster.domain.suppression.SuppressionTarget;
import dev.muster.domain.workspace.WorkspaceId;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A store, what is in it, and imports into it. */
final class ImportFixture {

    static final WorkspaceId WORKSPACE = new WorkspaceId("w");

    /** Shared, since starting a provider takes longer than any import in here. */
    private static final Validator VALIDATOR = RowValidator.ofDefaultProvider();

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private final InMemoryContactStore store = new InMemoryContactStore();
    private final IdSource ids = new TimeOrderedIds(CLOCK, new SplittableRandom(1));
    private final List<RowOutcome> heard = new ArrayList<>();

    /** A store that some rows were imported into before. */
    static ImportFixture after(List<ImportArbitraries.RowContent> earlier) {
        ImportFixture world = new ImportFixture();
        ImportPolicy asStated = ImportPolicy.files().with(new OnConsentConflict.ApplyStated("test", "set the scene"));
        world.imports(ImportArbitraries.numbered(earlier), asStated, 1_000);
        world.heard.clear();
        return world;
    }

    ImportReport imports(List<ContactRow> rows, ImportPolicy policy, int rowsPerChunk) {
        return imports(RowSource.of(rows), policy, rowsPerChunk, original -> original);
    }

    ImportReport imports(RowSource rows, ImportPolicy policy, int rowsPerChunk, UnaryOperator<ContactStore> fault) {
        return importer(rowsPerChunk, fault).importAll(new ImportRequest(WORKSPACE, rows, policy, heard::add));
    }

    ImportReport previews(List<ContactRow> rows, ImportPolicy policy, int rowsPerChunk) {
        return importer(rowsPerChunk, original -> original)
                .preview(new ImportRequest(WORKSPACE, RowSource.of(rows), policy, heard::add));
    }

    private ContactImporter importer(int rowsPerChunk, UnaryOperator<ContactStore> fault) {
        return ContactImporter.builder()
                .store(fault.apply(store))
                .ids(ids)
                .clock(CLOCK)
                .validator(VALIDATOR)
                .rowsPerChunk(rowsPerChunk)
                .rowsPerCommit(2 * rowsPerChunk)
                .build();
    }

    /** Puts addresses and domains on the suppression list. */
    void suppress(String... targets) {
        new SuppressionAdministration(store, CLOCK)
                .add(WORKSPACE, Stream.of(targets).map(SuppressionTarget::new).toList(), Attribution.HOST);
    }

    /** Removes people for good; answers those who were there. */
    Set<EmailAddress> erase(String... emails) {
        return new ContactDirectory(store, importer(1, original -> original), VALIDATOR, CLOCK, new SplittableRandom(2))
                .remove(
                        WORKSPACE,
                        Stream.of(emails)
                                .map(email -> EmailAddress.parse(email).orElseThrow())
                                .toList());
    }

    /** What the listener heard since the scene was set. */
    List<RowOutcome> heard() {
        return heard;
    }

    Set<ContactId> ids() {
        return store.contacts(WORKSPACE).stream().map(Contact::id).collect(Collectors.toSet());
    }

    int size() {
        return store.contacts(WORKSPACE).size();
    }

    Map<String, ContactStatus> statuses() {
        return store.contacts(WORKSPACE).stream()
                .collect(Collectors.toMap(
                        contact -> contact.profile().email().key(),
                        contact -> contact.profile().status()));
    }

    /** Everything a person could tell apart in the store, identifiers and order aside. */
    Map<String, String> content() {
        Map<String, String> content = new TreeMap<>();
        for (Contact contact : store.contacts(WORKSPACE)) {
            content.put(contact.profile().email().key(), contact.profile().toString());
        }
        keys().forEach(key -> content.put("key " + key.key(), key.toString()));
        return content;
    }

    private Set<AttributeKey> keys() {
        return store.inTransaction(
                WORKSPACE,
                transaction -> new TransactionEnd.RollBack<>(
                        Set.copyOf(transaction.attributeKeys().schema().keys())));
    }
}
