package dev.muster.testkit.saboteur;

import dev.muster.domain.port.out.suppression.Suppressions;
import dev.muster.domain.suppression.SuppressionEntry;
import dev.muster.domain.suppression.SuppressionTarget;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A suppression list that does everything right until something is overridden. */
class ForwardingSuppressions implements Suppressions {

    final Suppressions list;

    ForwardingSuppressions(Suppressions list) {
        this.list = list;
    }

    @Override
    public Set<SuppressionTarget> find(Collection<SuppressionTarget> targets) {
        return list.find(targets);
    }

    @Override
    public Set<SuppressionTarget> add(Collection<SuppressionEntry> entries) {
        return list.add(entries);
    }

    @Override
    public Set<SuppressionTarget> remove(Collection<SuppressionTarget> targets) {
        return list.remove(targets);
    }

    @Override
    public List<SuppressionEntry> all() {
        return list.all();
    }
}
