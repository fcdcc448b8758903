package dev.muster.domain.delivery.ledger;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.sink.BatchId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where one contact stands with one sink.
 *
 * @param contact which contact
 * @param state where it stands
 * @param address the email address as it is spelt to this sink, for good: some sinks tell {@code Ada@} and {@code ada@}
 *     apart, and would keep two contacts of one person
 * @param content what was last sent, or last refused before sending; empty if nothing was yet
 * @param batch the batch it was last sent in while that is {@code UNKNOWN}; empty in every other state
 * @param attempts in how many batches it was sent
 * @param refusal why it was rejected; empty unless it is
 * @param at when it came to this state; to the millisecond
 */
public record LedgerEntry(
        ContactId contact,
        DeliveryState state,
        String address,
        Optional<ContentDigest> content,
        Optional<BatchId> batch,
        int attempts,
        Optional<Refusal> refusal,
        Instant at) {

    public LedgerEntry {
        requireNonNull(contact);
        requireNonNull(state);
        requireNonNull(address);
        requireNonNull(content);
        requireNonNull(at);
        if (batch.isPresent() != (state == DeliveryState.UNKNOWN)) {
            throw new IllegalArgumentException("what is unknown is so in a batch, got " + state + " in " + batch);
        }
        if (!refusal.map(Refusal::state).orElse(state).equals(state)) {
            throw new IllegalArgumentException("only what is rejected has a refusal, got " + state);
        }
    }

    /** A contact that the sink has never heard of. */
    public static LedgerEntry pending(ContactId contact, String address, Instant at) {
        return new LedgerEntry(
                contact, DeliveryState.PENDING, address, Optional.empty(), Optional.empty(), 0, Optional.empty(), at);
    }

    /** To be sent, again or for the first time. */
    public LedgerEntry requeued(Instant time) {
        return new LedgerEntry(
                contact, DeliveryState.PENDING, address, content, Optional.empty(), attempts, Optional.empty(), time);
    }

    /** About to be sent in a batch. */
    public LedgerEntry sentIn(BatchId id, ContentDigest sent, Instant time) {
        return new LedgerEntry(
                contact,
                DeliveryState.UNKNOWN,
                address,
                Optional.of(sent),
                Optional.of(id),
                attempts + 1,
                Optional.empty(),
                time);
    }

    /** Taken by the sink as it was sent. */
    public LedgerEntry accepted(Instant time) {
        return new LedgerEntry(
                contact, DeliveryState.ACCEPTED, address, content, Optional.empty(), attempts, Optional.empty(), time);
    }

    /** Refused by the sink as it was sent. */
    public LedgerEntry rejected(Refusal reason, Instant time) {
        return new LedgerEntry(
                contact, reason.state(), address, content, Optional.empty(), attempts, Optional.of(reason), time);
    }

    /** Refused before it was sent. */
    public LedgerEntry rejected(Refusal reason, ContentDigest unsent, Instant time) {
        return new LedgerEntry(
                contact,
                reason.state(),
                address,
                Optional.of(unsent),
                Optional.empty(),
                attempts,
                Optional.of(reason),
                time);
    }
}
