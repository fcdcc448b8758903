package dev.muster.domain.memory.suppression;

import dev.muster.domain.port.out.suppression.Suppressions;
import dev.muster.domain.suppression.SuppressionEntry;
import dev.muster.domain.suppression.SuppressionTarget;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The suppression list of one workspace as one transaction sees it. The list of the state it began with is not touched. */
final class InMemorySuppressions implements Suppressions {

    private Map<SuppressionTarget, SuppressionEntry> entries;

    InMemorySuppressions(Map<SuppressionTarget, SuppressionEntry> before) {
        entries = before;
    }

    Map<SuppressionTarget, SuppressionEntry> stored() {
        return entries;
    }

    @Override
    public Set<SuppressionTarget> find(Collection<SuppressionTarget> targets) {
        return entries.isEmpty()
                ? Set.of()
                : targets.stream().filter(entries::containsKey).collect(Collectors.toSet());
    }

    @Override
    public Set<SuppressionTarget> add(Collection<SuppressionEntry> added) {
        Map<SuppressionTarget, SuppressionEntry> after = new HashMap<>(entries);
        Set<SuppressionTarget> fresh = new LinkedHashSet<>();
        for (SuppressionEntry entry : added) {
            SuppressionEntry stored =
                    new SuppressionEntry(entry.target(), entry.at().truncatedTo(ChronoUnit.MILLIS), entry.by());
            if (after.putIfAbsent(entry.target(), stored) == null) {
                fresh.add(entry.target());
            }
        }
        entries = Map.copyOf(after);
        return fresh;
    }

    @Override
    public Set<SuppressionTarget> remove(Collection<SuppressionTarget> targets) {
        Map<SuppressionTarget, SuppressionEntry> after = new HashMap<>(entries);
        Set<SuppressionTarget> gone = new LinkedHashSet<>();
        for (SuppressionTarget target : targets) {
            if (after.remove(target) != null) {
                gone.add(target);
            }
        }
        entries = Map.copyOf(after);
        return gone;
    }

    @Override
    public List<SuppressionEntry> all() {
        return List.copyOf(entries.values());
    }
}
