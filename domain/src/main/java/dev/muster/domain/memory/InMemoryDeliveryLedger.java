package dev.muster.domain.memory;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerCount;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.ledger.LedgerQuery;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A delivery ledger in memory, kept apart from contacts: it knows of no removal. The ledger of contacts in memory is
 * {@link InMemoryContactStore#deliveryLedger()}. Thread-safe.
 */
public final class InMemoryDeliveryLedger implements DeliveryLedger {

    private static final Comparator<LedgerCount> ORDER = Comparator.comparing(
                    (LedgerCount standing) -> standing.sink().value())
            .thenComparing(LedgerCount::state)
            .thenComparing(standing -> standing.code().map(RefusalCode::ordinal).orElse(-1));

    private final Map<DeliveryScope, NavigableMap<String, LedgerEntry>> entries = new HashMap<>();

    @Override
    public synchronized Map<ContactId, LedgerEntry> find(DeliveryScope scope, Collection<ContactId> contacts) {
        Map<String, LedgerEntry> here = in(scope);
        Map<ContactId, LedgerEntry> found = new LinkedHashMap<>();
        for (ContactId contact : contacts) {
            Optional.ofNullable(here.get(contact.value())).ifPresent(entry -> found.put(contact, entry));
        }
        return found;
    }

    @Override
    public synchronized List<LedgerEntry> page(DeliveryScope scope, LedgerQuery query) {
        NavigableMap<String, LedgerEntry> here = in(scope);
        return query.after().map(contact -> here.tailMap(contact.value(), false)).orElse(here).values().stream()
                .filter(entry -> query.states().contains(entry.state()))
                .limit(query.limit())
                .toList();
    }

    private NavigableMap<String, LedgerEntry> in(DeliveryScope scope) {
        return entries.getOrDefault(scope, Collections.emptyNavigableMap());
    }

    @Override
    public void save(DeliveryScope scope, Collection<LedgerEntry> saved) {
        Map<String, LedgerEntry> all = new LinkedHashMap<>();
        saved.forEach(entry -> all.put(entry.contact().value(), toTheMillisecond(entry)));
        synchronized (this) {
            entries.computeIfAbsent(scope, first -> new TreeMap<>()).putAll(all);
        }
    }

    private static LedgerEntry toTheMillisecond(LedgerEntry entry) {
        return new LedgerEntry(
                entry.contact(),
                entry.state(),
                entry.address(),
                entry.content(),
                entry.batch(),
                entry.attempts(),
                entry.refusal(),
                entry.at().truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public synchronized List<LedgerCount> counts(WorkspaceId workspace) {
        Map<Standing, Long> counts = new HashMap<>();
        entries.forEach((scope, here) -> {
            if (scope.workspace().equals(workspace)) {
                here.values().forEach(entry -> counts.merge(Standing.of(scope.sink(), entry), 1L, Long::sum));
            }
        });
        return counts.entrySet().stream()
                .map(counted -> counted.getKey().of(counted.getValue()))
                .sorted(ORDER)
                .toList();
    }

    /** Forgets a contact that has been removed. */
    synchronized void forget(WorkspaceId workspace, ContactId contact) {
        entries.forEach((scope, here) -> {
            if (scope.workspace().equals(workspace)) {
                here.remove(contact.value());
            }
        });
    }

    /** What contacts have in common that are counted together. */
    private record Standing(SinkId sink, DeliveryState state, Optional<RefusalCode> code) {

        static Standing of(SinkId sink, LedgerEntry entry) {
            return new Standing(sink, entry.state(), entry.refusal().map(Refusal::code));
        }

        LedgerCount of(long contacts) {
            return new LedgerCount(sink, state, code, contacts);
        }
    }
}
