package dev.muster.domain.dispatch;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.delivery.DeliveryOutcome;
import dev.muster.domain.delivery.DeliveryPlan;
import dev.muster.domain.delivery.DeliveryState;
import dev.muster.domain.delivery.LedgerEntry;
import dev.muster.domain.delivery.Readiness;
import dev.muster.domain.delivery.SinkCapabilities;
import dev.muster.domain.port.in.DeliveryRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Looks at every contact once and finds out what is due. */
final class Survey {

    private static final int CONTACTS_PER_CHUNK = 1_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final DeliveryRequest request;
    private final Packing packing;
    private final Register register;
    private final Tally tally;
    private final SinkCapabilities capabilities;
    private final BatchSize size;
    private final TreeSet<String> keys = new TreeSet<>();
    private final List<Deliverable> chunk = new ArrayList<>();

    Survey(DeliveryRequest request, Packing packing, Register register, Tally tally) {
        this.request = request;
        this.packing = packing;
        this.register = register;
        this.tally = tally;
        this.capabilities = request.sink().capabilities();
        this.size = new BatchSize(capabilities);
    }

    /** Counts what is due in the tally and enters it in the register. */
    DeliveryPlan run() {
        request.contacts().readAll(contact -> {
            chunk.add(contact);
            if (chunk.size() == CONTACTS_PER_CHUNK) {
                lookAtChunk();
            }
        });
        lookAtChunk();
        return new DeliveryPlan(
                request.sink().id(),
                Readiness.READY,
                capabilities,
                tally.contacts(),
                tally.due(),
                tally.refusalsOfOthers(),
                tally.losses(),
                keys,
                size.batches(),
                MINUTE.multipliedBy(Math.max(0, size.batches() - 1)).dividedBy(capabilities.requestsPerMinute()));
    }

    private void lookAtChunk() {
        Instant now = register.now();
        Map<ContactId, LedgerEntry> known =
                register.find(chunk.stream().map(Deliverable::id).toList());
        List<LedgerEntry> entered = new ArrayList<>();
        for (Deliverable contact : chunk) {
            lookAt(contact, Optional.ofNullable(known.get(contact.id())), now).ifPresent(entered::add);
        }
        chunk.clear();
        register.enter(entered);
    }

    /** The entry to be saved, if it is another than before. */
    private Optional<LedgerEntry> lookAt(Deliverable contact, Optional<LedgerEntry> known, Instant now) {
        LedgerEntry before = known.orElseGet(() ->
                LedgerEntry.pending(contact.id(), contact.profile().email().typed(), now));
        Parcel parcel = packing.pack(contact, before);
        if (!request.selection().selects(known, parcel.content())) {
            tally.leave(left(before, parcel), before.refusal());
            return Optional.empty();
        }
        LedgerEntry after = due(parcel, now);
        if (after.state() != DeliveryState.UNKNOWN && parcel.refusal().isPresent()) {
            tally.leave(DeliveryOutcome.of(after.state()), after.refusal());
        } else {
            tally.begin(after, parcel.expression().losses());
            keys.addAll(parcel.expression().keys());
            size.add(parcel.expression());
        }
        return known.equals(Optional.of(after)) ? Optional.empty() : Optional.of(after);
    }

    /** A changed contact that is not selected is not there as it is now, whatever it was. */
    private static DeliveryOutcome left(LedgerEntry entry, Parcel parcel) {
        boolean changed = !entry.content().equals(Optional.of(parcel.content()));
        return switch (entry.state()) {
            case ACCEPTED -> changed ? DeliveryOutcome.PENDING : DeliveryOutcome.UNCHANGED;
            case PENDING, UNKNOWN, REJECTED_FOR_NOW, REJECTED_FOR_GOOD -> DeliveryOutcome.of(entry.state());
        };
    }

    private LedgerEntry due(Parcel parcel, Instant now) {
        LedgerEntry before = parcel.entry();
        if (before.state() == DeliveryState.UNKNOWN) {
            return before;
        }
        if (parcel.refusal().isPresent()) {
            return isKnown(parcel) ? before : before.rejected(parcel.refusal().get(), parcel.content(), now);
        }
        return request.selection().sendable().contains(before.state()) ? before : before.putBack(now);
    }

    /** Whether the contact was refused for the same reason before, as it is. */
    private static boolean isKnown(Parcel parcel) {
        LedgerEntry entry = parcel.entry();
        return entry.refusal().equals(parcel.refusal()) && entry.content().equals(Optional.of(parcel.content()));
    }
}
