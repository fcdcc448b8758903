package dev.muster.testkit.clauses.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobId;
import dev.muster.domain.job.JobKind;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnBlankValue;
import dev.muster.domain.policy.OnConsentConflict;
import dev.muster.domain.policy.OnDuplicateRow;
import dev.muster.domain.policy.OnErased;
import dev.muster.domain.policy.OnExistingContact;
import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.policy.OnKeyName;
import dev.muster.domain.policy.OnOverlongEmail;
import dev.muster.domain.policy.OnRefusedWithdrawal;
import dev.muster.domain.policy.OnSuppressed;
import dev.muster.domain.policy.OnTypeMismatch;
import dev.muster.domain.policy.OnUnknownKey;
import dev.muster.domain.policy.OnUserIdConflict;
import dev.muster.domain.port.out.imports.ImportJournal.Admission;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.ContactRowBuilder;
import dev.muster.testkit.fixture.StoreUnderTest;
import dev.muster.testkit.fixture.UnusualTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clause J-1: what a job was ordered with comes back, rows included. */
public abstract class JobRoundTripClauses extends JobClauses {

    public JobRoundTripClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies a new job. If this fails, look at what counts a job begins with. */
    @Test
    @DisplayName("J-1 must: an admitted job is answered and found, with the number of its rows and nothing settled")
    void anAdmittedJobIsFound() {
        ImportOrder order = order("digest");
        Admission admission = admit(order, rows(3));
        assertThat(admission).isInstanceOf(Admission.Admitted.class);
        ImportJob job = job(order);
        assertThat(admission.job()).isEqualTo(job);
        assertThat(job.order()).isEqualTo(order);
        assertThat(job.rows()).isEqualTo(3);
        assertThat(job.settled()).isZero();
        assertThat(job.rejectedRows()).isEmpty();
        assertThat(job.end()).isEmpty();
    }

    /** Verifies absence. If this fails, look at how identifiers are compared. */
    @Test
    @DisplayName("J-1 must: an identifier that no job has finds none")
    void anUnknownJobIsNotFound() {
        ImportOrder order = order("digest");
        ImportOrder named = new ImportOrder(
                new JobId("abc"), workspace, order.kind(), order.policy(), order.by(), "digest", order.at());
        admit(named, rows(1));
        assertThat(find(named)).isPresent();
        assertThat(Stream.of("ABC", "ab", "abcd", "%", ""))
                .allSatisfy(
                        unknown -> assertThat(journal.find(new JobId(unknown))).isEmpty());
    }

    /** Verifies every policy. If this fails, look at how a policy becomes text, the override with its words included. */
    @Test
    @DisplayName("J-1 must: an order comes back with every answer of its policy")
    void policiesComeBack() {
        List<ImportPolicy> policies = Stream.of(
                        answers(OnDuplicateRow.values(), ImportPolicy.files()::with),
                        answers(OnExistingContact.values(), ImportPolicy.files()::with),
                        answers(OnUnknownKey.values(), ImportPolicy.files()::with),
                        answers(OnKeyName.values(), ImportPolicy.files()::with),
                        answers(OnBlankValue.values(), ImportPolicy.files()::with),
                        answers(OnTypeMismatch.values(), ImportPolicy.files()::with),
                        answers(OnConsentConflict.Protection.values(), ImportPolicy.files()::with),
                        answers(OnRefusedWithdrawal.values(), ImportPolicy.files()::with),
                        answers(OnUserIdConflict.values(), ImportPolicy.files()::with),
                        answers(OnOverlongEmail.values(), ImportPolicy.files()::with),
                        answers(OnSuppressed.values(), ImportPolicy.files()::with),
                        answers(OnErased.Refusal.values(), ImportPolicy.files()::with),
                        answers(OnFailure.values(), ImportPolicy.files()::with),
                        Stream.of(
                                ImportPolicy.migma("k-1"),
                                ImportPolicy.formbricks(),
                                ImportPolicy.files().with(new OnErased.Readmit("k-1", "asked \u00E9 for it")),
                                ImportPolicy.files()
                                        .with(new OnConsentConflict.ApplyStated(
                                                "O'Brien \"\\\" \uD83D\uDE00", "REJECT_ROW, {\"null\"}"))))
                .flatMap(Function.identity())
                .toList();
        List<ImportOrder> orders = new ArrayList<>();
        for (ImportPolicy policy : policies) {
            ImportOrder order = order("digest " + orders.size());
            orders.add(new ImportOrder(
                    order.id(), workspace, order.kind(), policy, order.by(), order.digest(), order.at()));
        }
        assertComeBack(orders);
    }

    /** Verifies everything else. If this fails, look at columns and their types. */
    @Test
    @DisplayName("J-1 must: an order comes back with its kind, its attribution, its digest and its time")
    void ordersComeBack() {
        List<ImportOrder> orders = new ArrayList<>();
        for (JobKind kind : JobKind.values()) {
            for (String text : UnusualTexts.TEXTS) {
                orders.add(new ImportOrder(
                        order("").id(),
                        workspace,
                        kind,
                        ImportPolicy.files(),
                        new Attribution(text, text, text),
                        text + kind,
                        Instant.parse("2024-03-31T01:59:59.999Z").plusMillis(orders.size())));
            }
        }
        assertComeBack(orders);
    }

    /** Verifies members that are there or not. If this fails, look for a column that confuses absent and empty. */
    @Test
    @DisplayName("J-1 must: rows come back with all their members, the absent ones absent and the empty ones empty")
    void rowsComeBack() {
        assertDrainedAs(List.of(
                ContactRow.at(1, "").build(),
                ContactRow.at(2, "Ada@Example.com").userId("").status("").build(),
                ContactRow.at(RowPosition.of(3, 17), " ")
                        .userId(" a-1 ")
                        .status("unsubscribed")
                        .tags(List.of("b", "", "a", "b", "a,b"))
                        .attribute("plan", "free")
                        .attribute("", "")
                        .attribute("plan", "another one under the same key")
                        .attribute("a_note", " ")
                        .names(Map.of("plan", "Plan", "email", "", "", "no key"))
                        .fault(ProblemCode.RECORD_RAGGED, "", "", "Look for a stray delimiter.")
                        .fault(ProblemCode.WRONG_TYPE, "tags", "[1]", "Send a list of strings.")
                        .build(),
                ContactRow.at(RowPosition.of(4, 1_000_000_000_000L), "grace@example.com")
                        .build()));
    }

    /** Verifies every kind of fault. If this fails, look at how a code becomes text. */
    @Test
    @DisplayName("J-1 must: rows come back with every fault")
    void faultsComeBack() {
        ContactRowBuilder row = ContactRow.at(1, "ada@example.com");
        for (ProblemCode code : ProblemCode.values()) {
            row.fault(code, "field", "v".repeat(300), "Cure it.");
        }
        assertDrainedAs(List.of(row.build()));
    }

    /** Verifies JSON values. If this fails, look for a JSON type that reads numbers, or values that lose their kind. */
    @Test
    @DisplayName("J-1 must: a row's JSON values come back with the same source, apart from text that looks like it")
    void jsonValuesComeBack() {
        ContactRowBuilder row = ContactRow.at(1, "ada@example.com");
        UnusualTexts.SOURCES.forEach(
                source -> row.attribute("json", AttributeValue.json(source)).attribute("text", source));
        assertDrainedAs(List.of(row.build()));
    }

    /** Verifies text in every member. If this fails, look at encodings and escapes. */
    @Test
    @DisplayName("J-1 must: every text of a row comes back as it was given")
    void textsComeBack() {
        assertDrainedAs(rowsOf(UnusualTexts.TEXTS));
    }

    /**
     * Verifies text that is no text. It is refused when its row is processed, as it would be at once, and not before. If
     * this fails, look at how text becomes bytes: a question mark in the place of half a character would be imported.
     */
    @Test
    @DisplayName("J-1 must: text that cannot be stored comes back as it was given, to be refused with its row")
    void unstorableTextsComeBack() {
        assertDrainedAs(rowsOf(UnusualTexts.UNSTORABLE));
    }

    /** Verifies what is too large to keep twice. If this fails, look for the row's last member. */
    @Test
    @DisplayName("J-1 must: a row's original is not kept")
    void originalsAreNotKept() {
        ContactRowBuilder row = ContactRow.at(1, "ada@example.com");
        admit(
                order("digest"),
                List.of(row.original(List.of("ada@example.com", "x")).build()));
        assertThat(next().rows())
                .containsExactly(ContactRow.at(1, "ada@example.com").build());
    }

    /** Verifies many rows. If this fails, look at the borders of whatever they are kept in. */
    @Test
    @DisplayName("J-1 must: of 5,001 rows every one comes back once, in order")
    void manyRowsComeBack() {
        List<ContactRow> rows = rows(5_001);
        admit(order("digest"), rows);
        assertThat(drained()).containsExactlyElementsOf(rows);
    }

    private static <A> Stream<ImportPolicy> answers(A[] values, Function<A, ImportPolicy> with) {
        return Stream.of(values).map(with);
    }

    private void assertComeBack(List<ImportOrder> orders) {
        orders.forEach(order -> admit(order, rows(1)));
        assertThat(orders).allSatisfy(order -> assertThat(job(order).order()).isEqualTo(order));
    }

    private void assertDrainedAs(List<ContactRow> rows) {
        ImportOrder order = order("digest");
        admit(order, rows);
        assertThat(next().order()).isEqualTo(order);
        assertThat(drained()).containsExactlyElementsOf(rows);
    }

    private static List<ContactRow> rowsOf(List<String> texts) {
        List<ContactRow> rows = new ArrayList<>();
        for (String text : texts) {
            rows.add(ContactRow.at(rows.size() + 1L, text)
                    .userId(text)
                    .status(text)
                    .tags(List.of(text, "a,b"))
                    .attribute(text, text)
                    .attribute("json", AttributeValue.json("[\"" + text + "\"]"))
                    .names(Map.of(text, text))
                    .fault(ProblemCode.CHARACTER_FORBIDDEN, text, text, text)
                    .build());
        }
        return rows;
    }
}
