package dev.muster.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.identifier.TimeOrderedIds;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.outcome.Ending;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.port.in.ImportListener;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** A listener may take part in the import's transactions, and hears of what became of them. */
class ImportListenerTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("workspace");
    private static final AttributeKey NOTE = AttributeKey.custom("note", "Note", DataType.STRING);

    private final InMemoryContactStore store = new InMemoryContactStore();
    private final Participant participant = new Participant();

    @Test
    void beforeEachCommitItIsShownTheOutcomesOfExactlyTheRowsThatCommit() {
        importer(store)
                .importAll(request(ImportPolicy.files(), "ada@x.co", "nobody", "bob@x.co", "cy@x.co", "ada@x.co"));

        assertThat(participant.shown)
                .containsExactly(
                        List.of("1 CREATED", "2 REJECTED"), List.of("3 CREATED", "4 CREATED"), List.of("5 UNCHANGED"));
        assertThat(participant.heard)
                .containsExactly("1 CREATED", "2 REJECTED", "3 CREATED", "4 CREATED", "5 UNCHANGED");
    }

    @Test
    void itHearsOfARowOnlyAfterTheCommit() {
        importer(store).importAll(request(ImportPolicy.files(), "ada@x.co", "bob@x.co", "cy@x.co"));

        assertThat(participant.heardBefore).containsExactly(0, 2);
    }

    @Test
    void rejectedRowsAreShownWithTheirProblemsAndAsOftenAsOneAsks() {
        participant.taking = (transaction, outcomes) -> {
            List<RowOutcome> once = listed(outcomes);
            assertThat(listed(outcomes)).isEqualTo(once);
            assertThat(once.get(0))
                    .isInstanceOfSatisfying(
                            RowOutcome.Rejected.class,
                            rejected -> assertThat(rejected.problems())
                                    .map(problem -> problem.code())
                                    .containsExactly(ProblemCode.EMAIL_MALFORMED));
        };

        importer(store).importAll(request(ImportPolicy.files(), "nobody"));

        assertThat(participant.shown).hasSize(1);
    }

    @Test
    void itSeesWhatTheTransactionHasWritten() {
        List<Boolean> isThere = new ArrayList<>();
        participant.taking = (transaction, outcomes) -> isThere.add(!transaction
                .contacts()
                .find(List.of(new Lookup(EmailAddress.parse("ada@x.co").orElseThrow(), Fingerprint.NONE)))
                .isEmpty());

        importer(store).importAll(request(ImportPolicy.files(), "ada@x.co"));

        assertThat(isThere).containsExactly(true);
    }

    @Test
    void whatItWritesCommitsWithTheRows() {
        participant.taking =
                (transaction, outcomes) -> transaction.attributeKeys().save(List.of(NOTE), Instant.EPOCH);

        importer(store).importAll(request(ImportPolicy.files(), "ada@x.co"));

        assertThat(keys()).contains("note");
    }

    @Test
    void whatItWritesIsLostWithTheRows() {
        participant.taking =
                (transaction, outcomes) -> transaction.attributeKeys().save(List.of(NOTE), Instant.EPOCH);
        ContactStore failing = FailingStore.at(FailingStore.Point.COMMIT, 1, store);

        ImportReport report = importer(failing).importAll(request(ImportPolicy.files(), "ada@x.co"));

        assertThat(report.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(participant.shown).hasSize(1);
        assertThat(participant.heard).containsExactly("1 NOT_PROCESSED");
        assertThat(keys()).doesNotContain("note");
        assertThat(store.contacts(WORKSPACE)).isEmpty();
    }

    @Test
    void whatItThrowsTakesTheTransactionBackAndComesOutOfTheImport() {
        participant.taking = (transaction, outcomes) -> {
            if (participant.shown.size() == 2) {
                throw new IllegalStateException("on purpose");
            }
        };

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        importer(store).importAll(request(ImportPolicy.files(), "ada@x.co", "bob@x.co", "cy@x.co")))
                .withMessage("on purpose");
        assertThat(store.contacts(WORKSPACE)).hasSize(2);
        assertThat(participant.heard).containsExactly("1 CREATED", "2 CREATED");
    }

    @Test
    void aStoreThatIsLostToItInterruptsTheImport() {
        participant.taking = (transaction, outcomes) -> {
            throw new StoreUnavailable("busy", StoreUnavailable.Retry.LATER);
        };

        ImportReport report = importer(store).importAll(request(ImportPolicy.files(), "ada@x.co"));

        assertThat(report.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(store.contacts(WORKSPACE)).isEmpty();
    }

    @Test
    void aPreviewCommitsNothingSoItIsNotAsked() {
        importer(store).preview(request(ImportPolicy.files(), "ada@x.co", "bob@x.co", "cy@x.co"));

        assertThat(participant.shown).isEmpty();
        assertThat(participant.heard).hasSize(3);
    }

    @Test
    void anImportThatIsTakenBackCommitsNothingSoItIsNotAsked() {
        ImportPolicy allOrNothing = ImportPolicy.files().with(OnFailure.ROLL_BACK_ALL);

        importer(store).importAll(request(allOrNothing, "ada@x.co", "bob@x.co", "nobody", "cy@x.co"));

        assertThat(participant.shown).isEmpty();
        assertThat(participant.heard)
                .containsExactly("1 NOT_PROCESSED", "2 NOT_PROCESSED", "3 REJECTED", "4 NOT_PROCESSED");
    }

    @Test
    void anImportOfAllOrNothingThatSucceedsAsksOnce() {
        ImportPolicy allOrNothing = ImportPolicy.files().with(OnFailure.ROLL_BACK_ALL);

        importer(store).importAll(request(allOrNothing, "ada@x.co", "bob@x.co", "cy@x.co"));

        assertThat(participant.shown).containsExactly(List.of("1 CREATED", "2 CREATED", "3 CREATED"));
    }

    @Test
    void anImportThatStopsCommitsTheRowsUpToTheOneThatStoppedIt() {
        importer(store).importAll(request(ImportPolicy.files().with(OnFailure.STOP), "ada@x.co", "nobody", "cy@x.co"));

        assertThat(participant.shown).containsExactly(List.of("1 CREATED", "2 REJECTED"));
        assertThat(participant.heard).containsExactly("1 CREATED", "2 REJECTED", "3 NOT_PROCESSED");
    }

    @Test
    void withoutRowsThereIsNothingToTakePartIn() {
        importer(store).importAll(request(ImportPolicy.files()));

        assertThat(participant.shown).isEmpty();
    }

    @Test
    void aListenerThatOnlyHearsTakesNoPart() {
        List<RowOutcome> heard = new ArrayList<>();
        ImportListener listener = heard::add;

        importer(store).importAll(new ImportRequest(WORKSPACE, rows("ada@x.co"), ImportPolicy.files(), listener));

        assertThat(heard).hasSize(1);
    }

    private static ContactImporter importer(ContactStore store) {
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        return ContactImporter.builder()
                .store(store)
                .ids(new TimeOrderedIds(clock, new SplittableRandom(1)))
                .clock(clock)
                .rowsPerChunk(1)
                .rowsPerCommit(2)
                .build();
    }

    private ImportRequest request(ImportPolicy policy, String... emails) {
        return new ImportRequest(WORKSPACE, rows(emails), policy, participant);
    }

    private static RowSource rows(String... emails) {
        List<ContactRow> rows = new ArrayList<>();
        for (String email : emails) {
            rows.add(ContactRow.at(rows.size() + 1L, email).build());
        }
        return RowSource.of(rows);
    }

    private List<String> keys() {
        return store.view(WORKSPACE, WorkspaceView::keys).stream()
                .map(stored -> stored.key().key())
                .toList();
    }

    private static List<RowOutcome> listed(Iterable<RowOutcome> outcomes) {
        List<RowOutcome> list = new ArrayList<>();
        outcomes.forEach(list::add);
        return list;
    }

    private static String inWords(RowOutcome outcome) {
        return outcome.position().number() + " " + outcome.kind();
    }

    /** Keeps what it is shown before commits and what it hears afterwards. */
    private static final class Participant implements ImportListener {

        private final List<List<String>> shown = new ArrayList<>();
        private final List<String> heard = new ArrayList<>();
        private final List<Integer> heardBefore = new ArrayList<>();
        private BiConsumer<StoreTransaction, Iterable<RowOutcome>> taking = (transaction, outcomes) -> {};

        @Override
        public void onOutcome(RowOutcome outcome) {
            heard.add(inWords(outcome));
        }

        @Override
        public void beforeCommit(StoreTransaction transaction, Iterable<RowOutcome> outcomes) {
            heardBefore.add(heard.size());
            shown.add(listed(outcomes).stream().map(ImportListenerTest::inWords).toList());
            taking.accept(transaction, outcomes);
        }
    }
}
