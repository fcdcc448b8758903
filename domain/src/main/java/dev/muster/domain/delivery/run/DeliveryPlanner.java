package dev.muster.domain.delivery.run;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.delivery.DeliveryPlan;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.outcome.DeliveryOutcome;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.sink.Readiness;
import dev.muster.domain.delivery.sink.SinkCapabilities;
import dev.muster.domain.port.in.DeliveryRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Looks at every contact once and finds out what is due. */
final class DeliveryPlanner {

    private static final int CONTACTS_PER_CHUNK = 1_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final DeliveryRequest request;
    private final ContactEncoder contactEncoder;
    private final ScopedLedger scopedLedger;
    private final DeliveryCounts deliveryCounts;
    private final SinkCapabilities capabilities;
    private final BatchCounter size;
    private final TreeSet<String> keys = new TreeSet<>();
    private final List<Deliverable> chunk = new ArrayList<>();

    DeliveryPlanner(
            DeliveryRequest request,
            ContactEncoder contactEncoder,
            ScopedLedger scopedLedger,
            DeliveryCounts deliveryCounts) {
        this.request = request;
        this.contactEncoder = contactEncoder;
        this.scopedLedger = scopedLedger;
        this.deliveryCounts = deliveryCounts;
        this.capabilities = request.sink().capabilities();
        this.size = new BatchCounter(capabilities);
    }

    /** Counts what is due in the tally and enters it in the register. */
    DeliveryPlan plan() {
        request.contacts().readAll(contact -> {
            chunk.add(contact);
            if (chunk.size() == CONTACTS_PER_CHUNK) {
                planChunk();
            }
        });
        planChunk();
        return new DeliveryPlan(
                request.sink().id(),
                Readiness.READY,
                capabilities,
                deliveryCounts.contacts(),
                deliveryCounts.due(),
                deliveryCounts.refusalsOfOthers(),
                deliveryCounts.losses(),
                keys,
                size.batches(),
                MINUTE.multipliedBy(Math.max(0, size.batches() - 1)).dividedBy(capabilities.requestsPerMinute()));
    }

    private void planChunk() {
        Instant now = scopedLedger.now();
        Map<ContactId, LedgerEntry> known =
                scopedLedger.find(chunk.stream().map(Deliverable::id).toList());
        List<LedgerEntry> entered = new ArrayList<>();
        for (Deliverable contact : chunk) {
            planContact(contact, Optional.ofNullable(known.get(contact.id())), now)
                    .ifPresent(entered::add);
        }
        chunk.clear();
        scopedLedger.save(entered);
    }

    /** The entry to be saved, if it is another than before. */
    private Optional<LedgerEntry> planContact(Deliverable contact, Optional<LedgerEntry> known, Instant now) {
        LedgerEntry before = known.orElseGet(() ->
                LedgerEntry.pending(contact.id(), contact.profile().email().typed(), now));
        PreparedContact preparedContact = contactEncoder.encode(contact, before);
        if (!request.selection().selects(known, preparedContact.content())) {
            deliveryCounts.addNotDue(outcomeIfNotDue(before, preparedContact), before.refusal());
            return Optional.empty();
        }
        LedgerEntry after = dueEntry(preparedContact, now);
        if (after.state() != DeliveryState.UNKNOWN && preparedContact.refusal().isPresent()) {
            deliveryCounts.addNotDue(DeliveryOutcome.of(after.state()), after.refusal());
        } else {
            deliveryCounts.addDue(after, preparedContact.encoded().losses());
            keys.addAll(preparedContact.encoded().keys());
            size.add(preparedContact.encoded());
        }
        return known.equals(Optional.of(after)) ? Optional.empty() : Optional.of(after);
    }

    /** A changed contact that is not selected is not there as it is now, whatever it was. */
    private static DeliveryOutcome outcomeIfNotDue(LedgerEntry entry, PreparedContact preparedContact) {
        boolean changed = !entry.content().equals(Optional.of(preparedContact.content()));
        return switch (entry.state()) {
            case ACCEPTED -> changed ? DeliveryOutcome.PENDING : DeliveryOutcome.UNCHANGED;
            case PENDING, UNKNOWN, REJECTED_FOR_NOW, REJECTED_FOR_GOOD -> DeliveryOutcome.of(entry.state());
        };
    }

    private LedgerEntry dueEntry(PreparedContact preparedContact, Instant now) {
        LedgerEntry before = preparedContact.entry();
        if (before.state() == DeliveryState.UNKNOWN) {
            return before;
        }
        if (preparedContact.refusal().isPresent()) {
            return isAlreadyRefused(preparedContact)
                    ? before
                    : before.rejected(preparedContact.refusal().get(), preparedContact.content(), now);
        }
        return request.selection().sendable().contains(before.state()) ? before : before.requeued(now);
    }

    /** Whether the contact was refused for the same reason before, as it is. */
    private static boolean isAlreadyRefused(PreparedContact preparedContact) {
        LedgerEntry entry = preparedContact.entry();
        return entry.refusal().equals(preparedContact.refusal())
                && entry.content().equals(Optional.of(preparedContact.content()));
    }
}
