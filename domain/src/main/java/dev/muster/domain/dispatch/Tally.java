package dev.muster.domain.dispatch;

import dev.muster.domain.delivery.DeliveryOutcome;
import dev.muster.domain.delivery.DeliveryPlan;
import dev.muster.domain.delivery.DeliveryState;
import dev.muster.domain.delivery.LedgerEntry;
import dev.muster.domain.delivery.Loss;
import dev.muster.domain.delivery.LossCount;
import dev.muster.domain.delivery.Refusal;
import dev.muster.domain.delivery.RefusalCode;
import dev.muster.domain.delivery.RefusalCount;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up where contacts stand. A contact is counted once and then moves from state to state. Not thread-safe. */
final class Tally {

    private final Map<DeliveryOutcome, Long> counts = new EnumMap<>(DeliveryOutcome.class);
    private final Map<RefusalCode, Long> refused = new EnumMap<>(RefusalCode.class);
    private final Map<RefusalCode, String> examples = new EnumMap<>(RefusalCode.class);
    private final Map<Loss, Long> losses = new LinkedHashMap<>();
    private long contacts;
    private long due;
    private long duePending;

    /** A contact that is not due, and where it is left. */
    void leave(DeliveryOutcome outcome, Optional<Refusal> refusal) {
        contacts++;
        add(outcome, 1);
        refusal.ifPresent(this::refuse);
    }

    /** A contact that is due, as it stands before it is sent. */
    void begin(LedgerEntry entry, List<Loss> lost) {
        due++;
        duePending += entry.state() == DeliveryState.PENDING ? 1 : 0;
        leave(DeliveryOutcome.of(entry.state()), entry.refusal());
        for (Loss loss : lost) {
            if (losses.size() < DeliveryPlan.MOST_LOSSES || losses.containsKey(loss)) {
                losses.merge(loss, 1L, Long::sum);
            }
        }
    }

    /** A contact that was counted stands elsewhere now. */
    void move(LedgerEntry from, LedgerEntry to) {
        add(DeliveryOutcome.of(from.state()), -1);
        from.refusal().ifPresent(refusal -> refused.merge(refusal.code(), -1L, Long::sum));
        add(DeliveryOutcome.of(to.state()), 1);
        to.refusal().ifPresent(this::refuse);
    }

    /** So many contacts that are pending were removed. */
    void remove(long removed) {
        add(DeliveryOutcome.PENDING, -removed);
        add(DeliveryOutcome.REMOVED, removed);
    }

    long contacts() {
        return contacts;
    }

    /** How many contacts are, or were, to be sent. */
    long due() {
        return due;
    }

    /** How many contacts were pending when they were found to be due. */
    long duePending() {
        return duePending;
    }

    long count(DeliveryOutcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    Map<DeliveryOutcome, Long> counts() {
        Map<DeliveryOutcome, Long> copy = new EnumMap<>(counts);
        copy.values().removeIf(count -> count == 0);
        return copy;
    }

    /** Why contacts are rejected, the most frequent reason first. */
    List<RefusalCount> refusals() {
        return refused.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry ->
                        new RefusalCount(entry.getKey(), entry.getValue(), examples.getOrDefault(entry.getKey(), "")))
                .sorted(Comparator.comparingLong(RefusalCount::contacts).reversed())
                .toList();
    }

    /** What gets lost, the most frequent first. */
    List<LossCount> losses() {
        return losses.entrySet().stream()
                .map(entry -> new LossCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(LossCount::contacts).reversed())
                .toList();
    }

    private void refuse(Refusal refusal) {
        refused.merge(refusal.code(), 1L, Long::sum);
        examples.putIfAbsent(refusal.code(), refusal.detail());
    }

    private void add(DeliveryOutcome outcome, long contactsMore) {
        counts.merge(outcome, contactsMore, Long::sum);
    }
}
