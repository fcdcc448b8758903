package dev.muster.domain.memory;

import static dev.muster.domain.memory.TestContacts.THEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.idempotency.IdempotencyScope;
import dev.muster.domain.idempotency.RecordedAnswer;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.access.IdempotencyLedger;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryIdempotencyLedgerTest {

    private static final WorkspaceId SHOP = new WorkspaceId("shop");
    private static final WorkspaceId BLOG = new WorkspaceId("blog");
    private static final IdempotencyScope FIRST = scope("first");
    private static final IdempotencyScope SECOND = scope("second");

    private final InMemoryContactStore store = new InMemoryContactStore();
    private final IdempotencyLedger ledger = store.idempotencyLedger();

    @Test
    void anAnswerIsFoundUnderItsOwnNameOnly() {
        ledger.record(FIRST, answer(SHOP, "done", THEN));

        assertThat(ledger.find(FIRST)).hasValue(answer(SHOP, "done", THEN));
        assertThat(ledger.find(SECOND)).isEmpty();
        assertThat(ledger.find(new IdempotencyScope(new AccessKeyId("other"), "POST /x", "first")))
                .isEmpty();
    }

    @Test
    void theFirstAnswerStays() {
        ledger.record(FIRST, answer(SHOP, "done", THEN));
        ledger.record(FIRST, answer(SHOP, "done again", THEN));

        assertThat(ledger.find(FIRST)).hasValue(answer(SHOP, "done", THEN));
    }

    @Test
    void timesAreKeptToTheMillisecond() {
        ledger.record(FIRST, answer(SHOP, "done", THEN.plusNanos(999_999)));

        assertThat(ledger.find(FIRST)).map(RecordedAnswer::at).hasValue(THEN);
    }

    @Test
    void olderAnswersAreForgotten() {
        ledger.record(FIRST, answer(SHOP, "old", THEN.minusMillis(1)));
        ledger.record(SECOND, answer(SHOP, "young", THEN));

        ledger.forgetGivenBefore(THEN);

        assertThat(ledger.find(FIRST)).isEmpty();
        assertThat(ledger.find(SECOND)).isPresent();
    }

    @Test
    void whatAnAnswerSaysOfARemovedContactIsForgotten() {
        TestContacts.add(store, SHOP, TestContacts.ADA);
        ledger.record(FIRST, answer(SHOP, "created ADA@example.com", THEN));
        ledger.record(SECOND, answer(SHOP, "created bob@example.com", THEN));
        ledger.record(scope("third"), answer(BLOG, "created ada@example.com", THEN));

        store.inTransaction(SHOP, transaction -> {
            transaction.contacts().remove(List.of(TestContacts.ADA.id()));
            return new TransactionEnd.Commit<>("removed");
        });

        assertThat(ledger.find(FIRST)).map(RecordedAnswer::body).hasValue(Optional.empty());
        assertThat(ledger.find(FIRST)).map(RecordedAnswer::status).hasValue(201);
        assertThat(ledger.find(SECOND)).map(RecordedAnswer::body).hasValue(Optional.of("created bob@example.com"));
        assertThat(ledger.find(scope("third")))
                .map(RecordedAnswer::body)
                .hasValue(Optional.of("created ada@example.com"));
    }

    private static IdempotencyScope scope(String value) {
        return new IdempotencyScope(new AccessKeyId("key"), "POST /x", value);
    }

    private static RecordedAnswer answer(WorkspaceId workspace, String body, Instant at) {
        return new RecordedAnswer(workspace, "digest", 201, Optional.of(body), at);
    }
}
