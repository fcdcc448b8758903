package dev.muster.domain.administration;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.suppression.Suppressions;
import dev.muster.domain.suppression.SuppressionEntry;
import dev.muster.domain.suppression.SuppressionTarget;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Fills, lists and empties the suppression lists of workspaces, one transaction a call. What is on a list counts for every
 * row that is imported and every contact that is created or edited afterwards; contacts are not changed by themselves.
 * Every method throws {@link dev.muster.domain.port.out.StoreUnavailable} if the store is lost; then nothing was changed.
 * Thread-safe.
 */
public final class SuppressionAdministration {

    private final ContactStore store;
    private final InstantSource clock;

    public SuppressionAdministration(ContactStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Adds addresses and domains as of now. What is on the list already stays as it is, with its own time and reason.
     *
     * @param by who adds them, and why
     * @return what was not on the list before
     */
    public Set<SuppressionTarget> add(WorkspaceId workspace, Collection<SuppressionTarget> targets, Attribution by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<SuppressionEntry> entries = targets.stream()
                .map(target -> new SuppressionEntry(target, now, by))
                .toList();
        return inTransaction(workspace, list -> list.add(entries));
    }

    /** Takes addresses and domains off the list; answers those that were on it. The status of contacts stays. */
    public Set<SuppressionTarget> remove(WorkspaceId workspace, Collection<SuppressionTarget> targets) {
        return inTransaction(workspace, list -> list.remove(targets));
    }

    /** The whole list, in the order of addresses and domains. */
    public List<SuppressionEntry> all(WorkspaceId workspace) {
        List<SuppressionEntry> entries = store.preview(
                workspace,
                transaction -> new TransactionEnd.RollBack<>(
                        transaction.exclusions().suppressions().all()));
        return entries.stream()
                .sorted(Comparator.comparing(entry -> entry.target().key()))
                .toList();
    }

    /** Empties the list; answers how many entries it had. */
    public int clear(WorkspaceId workspace) {
        return inTransaction(
                        workspace,
                        list -> list.remove(list.all().stream()
                                .map(SuppressionEntry::target)
                                .toList()))
                .size();
    }

    private <T> T inTransaction(WorkspaceId workspace, Function<Suppressions, T> work) {
        return store.inTransaction(
                workspace,
                transaction -> new TransactionEnd.Commit<>(
                        work.apply(transaction.exclusions().suppressions())));
    }
}
