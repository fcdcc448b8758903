package dev.muster.adapters.jdbi.erasure;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.delivery.ledger.ContentDigest;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.testkit.fixture.Person;
import java.util.ArrayList;
import java.util.List;

/**
 * Where {@link ErasureFixture} and all others stand with two sinks, saved several times, so that rows grow, shrink and move.
 *
 * @param store the store they are in
 * @param every of so many people one is a canary
 */
record DeliveryErasureFixture(SqliteStore store, int every) {

    private static final int ROWS_PER_SAVE = 250;
    private static final int ROUNDS = 3;

    void deliver() {
        for (int round = 0; round < ROUNDS; round++) {
            for (String sink : List.of("first", "second")) {
                for (int from = 0; from < ErasureFixture.PEOPLE; from += ROWS_PER_SAVE) {
                    save(new DeliveryScope(StoreFixture.WORKSPACE, new SinkId(sink)), from, round);
                }
            }
        }
    }

    /** First on its way, then taken or refused. */
    private void save(DeliveryScope scope, int from, int round) {
        List<LedgerEntry> sent = new ArrayList<>();
        for (int number = from; number < from + ROWS_PER_SAVE; number++) {
            sent.add(LedgerEntry.pending(id(number), address(number), StoreFixture.MONDAY)
                    .sentIn(batch(from, round), ContentDigest.of(number + "." + round), StoreFixture.MONDAY));
        }
        store.deliveryLedger().save(scope, sent);
        List<LedgerEntry> answered = new ArrayList<>();
        for (LedgerEntry entry : sent) {
            answered.add(answered(entry, answered.size() % (round + 2)));
        }
        store.deliveryLedger().save(scope, answered);
    }

    private static LedgerEntry answered(LedgerEntry sent, int answer) {
        String words = "It does not like " + ErasureFixture.MARKER + ". " + "And more. ".repeat(answer);
        return answer == 0
                ? sent.accepted(StoreFixture.MONDAY)
                : sent.rejected(
                        Refusal.forNow(
                                RefusalCode.REFUSED,
                                sent.address().contains("ZqCanary") ? words : "It does not like it."),
                        StoreFixture.MONDAY);
    }

    private static BatchId batch(int from, int round) {
        return new BatchId("%024x".formatted(from * ROUNDS + round));
    }

    private static ContactId id(int number) {
        return StoreFixture.addition(number).id();
    }

    private String address(int number) {
        EmailAddress email = number % every == 0
                ? ErasureFixture.email(number)
                : Person.detailed(number).profile().email();
        return email.typed();
    }
}
