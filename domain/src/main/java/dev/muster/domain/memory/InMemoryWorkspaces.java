package dev.muster.domain.memory;

import dev.muster.domain.port.out.access.Workspaces;
import dev.muster.domain.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Workspaces in memory, for the contacts in a store. Thread-safe. */
public final class InMemoryWorkspaces implements Workspaces {

    private final StoredWorkspaces stored;
    private final List<Workspace> inOrder = new ArrayList<>();
    private final Map<String, Workspace> byIdOrAlias = new HashMap<>();

    /** Workspaces whose contacts live nowhere, for a host that needs their names only. */
    public InMemoryWorkspaces() {
        this(new InMemoryContactStore());
    }

    /**
     * Workspaces whose contacts live in this store. From now on it refuses new workspaces that were not added here, as
     * {@link dev.muster.domain.port.out.ContactStore} says.
     */
    public InMemoryWorkspaces(InMemoryContactStore contacts) {
        stored = contacts.workspaces();
        stored.requireAdding();
    }

    @Override
    public synchronized Added add(Workspace workspace, Instant at) {
        Optional<String> taken =
                identifiers(workspace).filter(byIdOrAlias::containsKey).findFirst();
        if (taken.isPresent()) {
            return new Added.Taken(taken.get());
        }
        identifiers(workspace).forEach(idOrAlias -> byIdOrAlias.put(idOrAlias, workspace));
        inOrder.add(workspace);
        stored.add(workspace.id(), at);
        return new Added.Done();
    }

    @Override
    public synchronized Optional<Workspace> find(String idOrAlias) {
        return Optional.ofNullable(byIdOrAlias.get(idOrAlias));
    }

    @Override
    public synchronized List<Workspace> all() {
        return List.copyOf(inOrder);
    }

    private static Stream<String> identifiers(Workspace workspace) {
        return Stream.concat(Stream.of(workspace.id().value()), workspace.aliases().stream());
    }
}
