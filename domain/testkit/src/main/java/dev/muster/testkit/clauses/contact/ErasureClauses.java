package dev.muster.testkit.clauses.contact;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.idempotency.IdempotencyScope;
import dev.muster.domain.idempotency.RecordedAnswer;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.RejectedRow;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.clauses.imports.JobClauses;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clause C-13: what else goes with a removed contact, and what does not. */
public abstract class ErasureClauses extends JobClauses {

    private static final AccessKeyId KEY = new AccessKeyId("0".repeat(23) + "c");

    public ErasureClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies the history. If this fails, look at the foreign key of the changes, and at the next one with an old key. */
    @Test
    @DisplayName("C-13 must: the status changes of a removed contact are gone, also for the next one with its address")
    void statusChangesAreGone() {
        Contact ada = add(ada());
        Contact grace = add(grace());
        write(changing(change(ada, ada().unsubscribed()), change(grace, grace().unsubscribed())));
        assertThat(statusChanges(ada.id(), grace.id())).hasSize(2);
        remove(ada.id());
        ContactId again = add(ada()).id();
        assertThat(statusChanges(ada.id(), again)).isEmpty();
        assertThat(statusChanges(grace.id())).hasSize(1);
    }

    /** Verifies rejected rows of running and ended jobs. If this fails, look at how a row is searched for an address. */
    @Test
    @DisplayName(
            "C-13 must: rejected rows that name a removed contact's address are gone, other rows and all counts stay")
    void rejectedRowsAreGone() {
        Contact ada = add(Person.withAddress("Ada@Example.com"));
        ImportOrder running = admitted("running", 10);
        ImportOrder ended = admitted("ended", 6);
        for (ImportOrder order : List.of(running, ended)) {
            settle(result(
                    order,
                    0,
                    Map.of(OutcomeKind.REJECTED, 6L),
                    rejected(1, "ada@example.com"),
                    rejected(2, "grace@example.com"),
                    rejected(3, " ADA@EXAMPLE.COM "),
                    rejectedFor(4, "Ada@example.com", "Correct the value."),
                    rejectedFor(5, "", "Row 1 has the address aDA@eXAMPLE.com, too."),
                    rejected(6, "")));
        }
        assertThat(job(running).rejectedRows()).hasSize(6);
        remove(ada.id());
        for (ImportOrder order : List.of(running, ended)) {
            assertThat(job(order).rejectedRows())
                    .containsExactlyInAnyOrder(rejected(2, "grace@example.com"), rejected(6, ""));
            assertThat(job(order).count(OutcomeKind.REJECTED)).isEqualTo(6);
        }
    }

    /** Verifies answers. If this fails, look at how a body is searched for an address. */
    @Test
    @DisplayName("C-13 must: a recorded answer that names a removed contact's address loses its body and nothing else")
    void bodiesOfAnswersAreGone() {
        Contact ada = add(Person.withAddress("Ada@Example.com"));
        record("plain", "{\"email\":\"ada@example.com\"}");
        record("other case", "{\"errors\":[\"ADA@EXAMPLE.COM is known\"]}");
        record("nobody", "{\"ok\":true}");
        record("somebody else", "{\"email\":\"grace@example.com\"}");
        remove(ada.id());
        assertThat(answers.find(scope("plain"))).hasValue(answer(workspace, Optional.empty()));
        assertThat(answers.find(scope("other case"))).hasValue(answer(workspace, Optional.empty()));
        assertThat(answers.find(scope("nobody"))).hasValue(answer(workspace, Optional.of("{\"ok\":true}")));
        assertThat(answers.find(scope("somebody else")))
                .hasValue(answer(workspace, Optional.of("{\"email\":\"grace@example.com\"}")));
    }

    /**
     * Verifies spellings beyond ASCII. If this fails, look for a search that compares bytes, or knows only the spelling
     * that is stored.
     */
    @Test
    @DisplayName("C-13 must: an address is recognised in whatever spelling, accents and domains included")
    void everySpellingIsRecognised() {
        Contact zoe = add(Person.withAddress("Zo\u00EB@M\u00FCnchen.example"));
        Contact emile = add(Person.withAddress("e\u0301mile@xn--mnchen-3ya.example"));
        ImportOrder order = admitted("digest", 10);
        List<String> spellings = List.of(
                "zoe\u0308@m\u00FCnchen.example",
                "ZO\u00CB@MU\u0308NCHEN.EXAMPLE",
                "zo\u00EB@xn--mnchen-3ya.example",
                "\u00C9MILE@XN--MNCHEN-3YA.example",
                "\u00E9mile@M\u00DCNCHEN.example");
        RejectedRow[] rows = new RejectedRow[spellings.size()];
        for (int number = 0; number < rows.length; number++) {
            rows[number] = rejected(number + 1L, spellings.get(number));
            record(spellings.get(number), "{\"email\":\"" + spellings.get(number) + "\"}");
        }
        settle(result(order, 0, Map.of(OutcomeKind.REJECTED, (long) rows.length), rows));
        remove(zoe.id(), emile.id());
        assertThat(job(order).rejectedRows()).isEmpty();
        assertThat(spellings)
                .allSatisfy(spelling ->
                        assertThat(answers.find(scope(spelling))).hasValue(answer(workspace, Optional.empty())));
    }

    /** Verifies what is not there yet. If this fails, look for a removal that reaches into rows to process. */
    @Test
    @DisplayName("C-13 must: rows that are still to be processed stay, though they name a removed contact's address")
    void rowsToProcessStay() {
        Contact contact = add(Person.number(1));
        admit(order("digest"), rows(2));
        remove(contact.id());
        assertThat(next().rows()).containsExactlyElementsOf(rows(2));
    }

    /** Verifies other people's words. If this fails, look for a search in contacts. */
    @Test
    @DisplayName("C-13 must: what other contacts say of a removed contact's address stays")
    void whatOthersSayStays() {
        Person grace = grace().withUserId("ada@example.com")
                .withTags("ada@example.com")
                .with("spouse", "ada@example.com");
        ContactId ada = add(ada()).id();
        Contact before = add(grace);
        remove(ada);
        assertThat(find(grace())).hasValue(before);
    }

    /** Verifies that a removal ends at its workspace. If this fails, look for a statement without the workspace in it. */
    @Test
    @DisplayName("CS-6 must: a removal leaves rejected rows and recorded answers of another workspace alone")
    void anotherWorkspaceIsLeftAlone() {
        WorkspaceId second = newWorkspace("second");
        ImportOrder order = order(second, "digest");
        admit(order, rows(2));
        RejectedRow rejected = rejected(1, "ada@example.com");
        commit(
                second,
                transaction -> transaction.jobs().settle(result(order, 0, Map.of(OutcomeKind.REJECTED, 1L), rejected)));
        RecordedAnswer answer = answer(second, Optional.of("ada@example.com"));
        answers.record(scope("theirs"), answer);
        remove(add(ada()).id());
        assertThat(job(order).rejectedRows()).containsExactly(rejected);
        assertThat(answers.find(scope("theirs"))).hasValue(answer);
    }

    private void remove(ContactId... contacts) {
        commit(transaction -> transaction.contacts().remove(List.of(contacts)));
    }

    private static RejectedRow rejectedFor(long number, String value, String hint) {
        RowPosition position = RowPosition.of(number);
        return new RejectedRow(position, "", List.of(problem(position, "", ""), problem(position, value, hint)));
    }

    private void record(String name, String body) {
        answers.record(scope(name), answer(workspace, Optional.of(body)));
    }

    private static IdempotencyScope scope(String name) {
        return new IdempotencyScope(KEY, "POST /contacts", name);
    }

    private static RecordedAnswer answer(WorkspaceId where, Optional<String> body) {
        return new RecordedAnswer(where, "digest", 201, body, MONDAY);
    }
}
