package dev.muster.domain.delivery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerEntryTest {

    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = THEN.plusSeconds(1);
    private static final BatchId BATCH = new BatchId("b-1");
    private static final ContentDigest CONTENT = ContentDigest.of("content");
    private static final Refusal FOR_NOW = Refusal.forNow(RefusalCode.USER_ID_TAKEN, "");
    private static final LedgerEntry PENDING = LedgerEntry.pending(new ContactId("ada"), "ada@example.com", THEN);

    @Test
    void sendingCountsAnAttemptAndNamesTheBatch() {
        LedgerEntry sent = PENDING.sentIn(BATCH, CONTENT, LATER).sentIn(BATCH, CONTENT, LATER);

        assertThat(sent.attempts()).isEqualTo(2);
        assertThat(sent.state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(sent.batch()).hasValue(BATCH);
        assertThat(sent.content()).hasValue(CONTENT);
        assertThat(sent.at()).isEqualTo(LATER);
    }

    @Test
    void anAnswerEndsTheBatchAndKeepsWhatWasSent() {
        LedgerEntry sent = PENDING.sentIn(BATCH, CONTENT, THEN);

        assertThat(sent.accepted(LATER))
                .isEqualTo(entry(DeliveryState.ACCEPTED, Optional.empty(), 1, Optional.empty()));
        assertThat(sent.rejected(FOR_NOW, LATER))
                .isEqualTo(entry(DeliveryState.REJECTED_FOR_NOW, Optional.empty(), 1, Optional.of(FOR_NOW)));
        assertThat(sent.rejected(FOR_NOW, LATER).requeued(LATER))
                .isEqualTo(entry(DeliveryState.PENDING, Optional.empty(), 1, Optional.empty()));
    }

    @Test
    void whatIsRejectedUnsentIsNoAttempt() {
        assertThat(PENDING.rejected(FOR_NOW, CONTENT, LATER))
                .isEqualTo(entry(DeliveryState.REJECTED_FOR_NOW, Optional.empty(), 0, Optional.of(FOR_NOW)));
    }

    @Test
    void onlyAnUnknownOutcomeHasABatch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(DeliveryState.UNKNOWN, Optional.empty(), 1, Optional.empty()))
                .withMessageContaining("UNKNOWN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(DeliveryState.ACCEPTED, Optional.of(BATCH), 1, Optional.empty()))
                .withMessageContaining("ACCEPTED");
    }

    @Test
    void aRefusalFitsItsState() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(DeliveryState.ACCEPTED, Optional.empty(), 1, Optional.of(FOR_NOW)))
                .withMessageContaining("ACCEPTED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(DeliveryState.REJECTED_FOR_GOOD, Optional.empty(), 1, Optional.of(FOR_NOW)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, LedgerQuery.MOST})
    void aPageHasOneToTenThousandEntries(int limit) {
        assertThat(LedgerQuery.of(Set.of(), limit).limit()).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, LedgerQuery.MOST + 1})
    void anotherPageIsTheCallersMistake(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerQuery.of(Set.of(), limit))
                .withMessageContaining("got " + limit);
    }

    private static LedgerEntry entry(
            DeliveryState state, Optional<BatchId> batch, int attempts, Optional<Refusal> refusal) {
        return new LedgerEntry(
                PENDING.contact(), state, PENDING.address(), Optional.of(CONTENT), batch, attempts, refusal, LATER);
    }
}
