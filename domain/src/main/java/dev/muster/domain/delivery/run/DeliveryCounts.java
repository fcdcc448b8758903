package dev.muster.domain.delivery.run;

import dev.muster.domain.delivery.DeliveryPlan;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.outcome.DeliveryOutcome;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.Loss;
import dev.muster.domain.delivery.outcome.LossCount;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.outcome.RefusalCount;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up where contacts stand. A contact is counted once and then moves from state to state. Not thread-safe. */
final class DeliveryCounts {

    private final Map<DeliveryOutcome, Long> counts = new EnumMap<>(DeliveryOutcome.class);
    private final Map<RefusalCode, Long> refused = new EnumMap<>(RefusalCode.class);
    private final Map<RefusalCode, Long> refusedButDue = new EnumMap<>(RefusalCode.class);
    private final Map<RefusalCode, String> examples = new EnumMap<>(RefusalCode.class);
    private final Map<Loss, Long> losses = new LinkedHashMap<>();
    private long contacts;
    private long due;
    private long duePending;

    /** A contact that is not due, and where it is left. */
    void addNotDue(DeliveryOutcome outcome, Optional<Refusal> refusal) {
        contacts++;
        add(outcome, 1);
        refusal.ifPresent(this::countRefusal);
    }

    /** A contact that is due, as it stands before it is sent. */
    void addDue(LedgerEntry entry, List<Loss> lost) {
        due++;
        duePending += entry.state() == DeliveryState.PENDING ? 1 : 0;
        entry.refusal().ifPresent(refusal -> refusedButDue.merge(refusal.code(), 1L, Long::sum));
        addNotDue(unsent(entry), entry.refusal());
        for (Loss loss : lost) {
            if (losses.size() < DeliveryPlan.MOST_LOSSES || losses.containsKey(loss)) {
                losses.merge(loss, 1L, Long::sum);
            }
        }
    }

    /** A contact that was counted stands elsewhere now. */
    void move(LedgerEntry from, LedgerEntry to) {
        move(from, unsent(from), to, DeliveryOutcome.of(to.state()));
    }

    /** A contact that was about to be sent was not, and stands where it stood. */
    void restore(LedgerEntry from, LedgerEntry to) {
        move(from, DeliveryOutcome.of(from.state()), to, unsent(to));
    }

    /** What the sink has, it has had before; nobody is sent twice. */
    private static DeliveryOutcome unsent(LedgerEntry entry) {
        return entry.state() == DeliveryState.ACCEPTED ? DeliveryOutcome.UNCHANGED : DeliveryOutcome.of(entry.state());
    }

    private void move(LedgerEntry from, DeliveryOutcome before, LedgerEntry to, DeliveryOutcome after) {
        add(before, -1);
        from.refusal().ifPresent(refusal -> refused.merge(refusal.code(), -1L, Long::sum));
        add(after, 1);
        to.refusal().ifPresent(this::countRefusal);
    }

    /** So many contacts that are pending were removed; nothing if it is not more than none. */
    void markRemoved(long removed) {
        if (removed > 0) {
            add(DeliveryOutcome.PENDING, -removed);
            add(DeliveryOutcome.REMOVED, removed);
        }
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

    /** Why contacts that are not due are rejected, the most frequent reason first. */
    List<RefusalCount> refusalsOfOthers() {
        Map<RefusalCode, Long> others = new EnumMap<>(refused);
        refusedButDue.forEach((code, due) -> others.merge(code, -due, Long::sum));
        return sorted(others);
    }

    /** Why contacts are rejected, the most frequent reason first. */
    List<RefusalCount> refusals() {
        return sorted(refused);
    }

    private List<RefusalCount> sorted(Map<RefusalCode, Long> counted) {
        return counted.entrySet().stream()
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

    private void countRefusal(Refusal refusal) {
        refused.merge(refusal.code(), 1L, Long::sum);
        examples.putIfAbsent(refusal.code(), refusal.detail());
    }

    private void add(DeliveryOutcome outcome, long contactsMore) {
        counts.merge(outcome, contactsMore, Long::sum);
    }
}
