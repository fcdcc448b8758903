package dev.muster.adapters.jdbi.preview;

import dev.muster.domain.port.out.suppression.Suppressions;
import dev.muster.domain.suppression.SuppressionEntry;
import dev.muster.domain.suppression.SuppressionTarget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The suppression list in a preview: the stored one, and what the preview changed about it. */
final class PreviewSuppressions implements Suppressions {

    private final Suppressions stored;

    /** Entries that were added; empty for targets that were removed. */
    private final Map<SuppressionTarget, Optional<SuppressionEntry>> changes = new LinkedHashMap<>();

    PreviewSuppressions(Suppressions stored) {
        this.stored = stored;
    }

    @Override
    public Set<SuppressionTarget> find(Collection<SuppressionTarget> targets) {
        Set<SuppressionTarget> found = new LinkedHashSet<>(stored.find(targets));
        found.removeAll(changes.keySet());
        targets.stream().filter(this::isAdded).forEach(found::add);
        return found;
    }

    private boolean isAdded(SuppressionTarget target) {
        return changes.getOrDefault(target, Optional.empty()).isPresent();
    }

    @Override
    public Set<SuppressionTarget> add(Collection<SuppressionEntry> entries) {
        Set<SuppressionTarget> known =
                find(entries.stream().map(SuppressionEntry::target).toList());
        Set<SuppressionTarget> added = new LinkedHashSet<>();
        for (SuppressionEntry entry : entries) {
            if (!known.contains(entry.target()) && added.add(entry.target())) {
                changes.put(entry.target(), Optional.of(entry));
            }
        }
        return added;
    }

    @Override
    public Set<SuppressionTarget> remove(Collection<SuppressionTarget> targets) {
        Set<SuppressionTarget> found = find(targets);
        found.forEach(target -> changes.put(target, Optional.empty()));
        return found;
    }

    @Override
    public List<SuppressionEntry> all() {
        List<SuppressionEntry> entries = new ArrayList<>(stored.all());
        entries.removeIf(entry -> changes.containsKey(entry.target()));
        changes.values().forEach(change -> change.ifPresent(entries::add));
        return entries;
    }
}
