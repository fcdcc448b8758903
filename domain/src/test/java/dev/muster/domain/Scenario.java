package dev.muster.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.administration.SuppressionAdministration;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.identifier.TimeOrderedIds;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.ContactRowBuilder;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.row.RowValidator;
import dev.muster.domain.suppression.SuppressionTarget;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A workspace in memory and an importer over it, so that a test can tell a short story: what is given, what is imported,
 * what became of it. Every import checks by itself that each row was heard of once, in order, and counted.
 */
public final class Scenario {

    public static final WorkspaceId WORKSPACE = new WorkspaceId("workspace");
    public static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    private final InMemoryContactStore store = new InMemoryContactStore();
    private final ContactImporter importer;
    private List<RowOutcome> heard = List.of();

    private Scenario(UnaryOperator<ContactStore> storeBetween, UnaryOperator<ContactImporterBuilder> settings) {
        InstantSource clock = InstantSource.fixed(NOW);
        ContactImporterBuilder builder = ContactImporter.builder()
                .store(storeBetween.apply(store))
                .ids(new TimeOrderedIds(clock, new SplittableRandom(1)))
                .clock(clock);
        importer = settings.apply(builder).build();
    }

    public static Scenario inChunksOf(int rows) {
        return new Scenario(UnaryOperator.identity(), builder -> builder.rowsPerChunk(rows));
    }

    /** An importer that meets the store only through something that may fail. */
    static Scenario through(UnaryOperator<ContactStore> storeBetween, UnaryOperator<ContactImporterBuilder> settings) {
        return new Scenario(storeBetween, settings);
    }

    public static ContactRowBuilder row(long number, String email) {
        return ContactRow.at(number, email);
    }

    /** Contacts that are there before the import. */
    public Scenario given(ContactRowBuilder... rows) {
        InstantSource clock = InstantSource.fixed(NOW.minusSeconds(86_400));
        ImportReport report = ContactImporter.builder()
                .store(store)
                .ids(new TimeOrderedIds(clock, new SplittableRandom(2)))
                .clock(clock)
                .build()
                .importAll(ImportRequest.of(WORKSPACE, source(rows), ImportPolicy.files()));
        assertThat(report.created()).as("contacts given").isEqualTo(rows.length);
        return this;
    }

    public Scenario givenKey(AttributeKey key) {
        return store.inTransaction(WORKSPACE, transaction -> {
            transaction.attributeKeys().save(List.of(key), Instant.EPOCH);
            return new TransactionEnd.Commit<>(this);
        });
    }

    /** Addresses and domains that are on the suppression list. */
    public Scenario givenSuppressed(String... targets) {
        suppressions().add(WORKSPACE, targets(targets), Attribution.HOST);
        return this;
    }

    /** Contacts that are there, and then removed for good. */
    public Scenario givenErased(String... emails) {
        given(IntStream.range(0, emails.length)
                .mapToObj(index -> row(index + 1L, emails[index]))
                .toArray(ContactRowBuilder[]::new));
        erases(emails);
        return this;
    }

    /** Removes contacts for good. */
    public void erases(String... emails) {
        InstantSource clock = InstantSource.fixed(NOW);
        new ContactDirectory(store, importer, RowValidator.ofDefaultProvider(), clock, new SplittableRandom(3))
                .remove(
                        WORKSPACE,
                        Stream.of(emails)
                                .map(email -> EmailAddress.parse(email).orElseThrow())
                                .toList());
    }

    /** Takes addresses and domains off the suppression list. */
    public void permits(String... targets) {
        suppressions().remove(WORKSPACE, targets(targets));
    }

    private SuppressionAdministration suppressions() {
        return new SuppressionAdministration(store, InstantSource.fixed(NOW));
    }

    private static List<SuppressionTarget> targets(String... texts) {
        return Stream.of(texts)
                .map(text -> SuppressionTarget.parse(text).orElseThrow())
                .toList();
    }

    public ImportReport imports(ImportPolicy policy, ContactRowBuilder... rows) {
        return imports(policy, source(rows));
    }

    public ImportReport imports(ImportPolicy policy, RowSource rows) {
        List<RowOutcome> outcomes = new ArrayList<>();
        ImportReport report = importer.importAll(new ImportRequest(WORKSPACE, rows, policy, outcomes::add));
        heard(outcomes, report);
        checkContacts();
        return report;
    }

    private void checkContacts() {
        Map<ContactId, EmailAddress> stored = contacts().stream()
                .collect(Collectors.toMap(
                        Contact::id, contact -> contact.profile().email()));
        for (RowOutcome outcome : heard) {
            contact(outcome)
                    .ifPresent(id -> assertThat(Optional.ofNullable(stored.get(id)))
                            .as("the stored contact that %s states", outcome)
                            .isEqualTo(EmailAddress.parse(outcome.email())));
        }
    }

    /** The contact that an outcome states; empty for the kinds that state none. */
    static Optional<ContactId> contact(RowOutcome outcome) {
        if (outcome instanceof RowOutcome.Created created) {
            return Optional.of(created.contact());
        }
        if (outcome instanceof RowOutcome.Updated updated) {
            return Optional.of(updated.contact());
        }
        return outcome instanceof RowOutcome.Unchanged unchanged ? Optional.of(unchanged.contact()) : Optional.empty();
    }

    public ImportReport previews(ImportPolicy policy, ContactRowBuilder... rows) {
        List<RowOutcome> outcomes = new ArrayList<>();
        ImportReport report = importer.preview(new ImportRequest(WORKSPACE, source(rows), policy, outcomes::add));
        return heard(outcomes, report);
    }

    private ImportReport heard(List<RowOutcome> outcomes, ImportReport report) {
        heard = outcomes;
        assertThat(outcomes).as("every row read has an outcome").hasSize((int) report.rows());
        for (int i = 0; i < outcomes.size(); i++) {
            assertThat(outcomes.get(i).position().number())
                    .as("outcomes come in the order of rows")
                    .isEqualTo(i + 1L);
        }
        for (OutcomeKind kind : OutcomeKind.values()) {
            assertThat(outcomes.stream().filter(outcome -> outcome.kind() == kind))
                    .as("%s rows", kind)
                    .hasSize((int) report.count(kind));
        }
        return report;
    }

    /** What the listener heard of each row: "created", "skipped DUPLICATE_ROW", "rejected EMAIL_MALFORMED" and so on. */
    public List<String> outcomes() {
        return heard.stream().map(Scenario::inWords).toList();
    }

    /** What the listener heard, as it heard it. */
    List<RowOutcome> heard() {
        return heard;
    }

    public RowOutcome outcome(int row) {
        return heard.get(row - 1);
    }

    /** What the listener heard is wrong with the row. */
    public List<Problem> problems(int row) {
        return ((RowOutcome.Rejected) outcome(row)).problems();
    }

    private static String inWords(RowOutcome outcome) {
        String kind = outcome.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (outcome instanceof RowOutcome.Skipped skipped) {
            return kind + " " + skipped.reason();
        }
        if (outcome instanceof RowOutcome.Rejected rejected) {
            List<ProblemCode> codes =
                    rejected.problems().stream().map(Problem::code).toList();
            return kind + " " + String.join(", ", codes.stream().map(Enum::name).toList());
        }
        return kind;
    }

    /** All contacts, oldest first. */
    public List<Contact> contacts() {
        return store.contacts(WORKSPACE);
    }

    /** The addresses of all contacts as stored, oldest first. */
    public List<String> emails() {
        return contacts().stream()
                .map(contact -> contact.profile().email().typed())
                .toList();
    }

    public Optional<Profile> find(String email) {
        EmailAddress address = EmailAddress.parse(email).orElseThrow();
        return contacts().stream()
                .map(Contact::profile)
                .filter(profile -> profile.email().equals(address))
                .findFirst();
    }

    public Profile profile(String email) {
        return find(email).orElseThrow();
    }

    public Map<String, String> attributes(String email) {
        Map<String, String> texts = new LinkedHashMap<>();
        profile(email).attributes().values().forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }

    public Optional<AttributeValue> attribute(String email, String key) {
        return profile(email).attributes().find(key);
    }

    public Optional<String> userId(String email) {
        return profile(email).userId().map(UserId::value);
    }

    public AttributeSchema schema() {
        return store.preview(
                WORKSPACE,
                transaction -> new TransactionEnd.RollBack<>(
                        transaction.attributeKeys().schema()));
    }

    public AttributeKey key(String key) {
        return schema().find(key).orElseThrow();
    }

    private static RowSource source(ContactRowBuilder... rows) {
        return RowSource.of(Stream.of(rows).map(ContactRowBuilder::build).toList());
    }
}
