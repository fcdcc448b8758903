package dev.muster.domain.memory;

import dev.muster.domain.port.out.Workspaces;
import dev.muster.domain.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Workspaces in memory. Thread-safe. */
public final class InMemoryWorkspaces implements Workspaces {

    private final List<Workspace> inOrder = new ArrayList<>();
    private final Map<String, Workspace> byIdOrAlias = new HashMap<>();

    @Override
    public synchronized Added add(Workspace workspace) {
        Optional<String> taken =
                identifiers(workspace).filter(byIdOrAlias::containsKey).findFirst();
        if (taken.isPresent()) {
            return new Added.Taken(taken.get());
        }
        identifiers(workspace).forEach(idOrAlias -> byIdOrAlias.put(idOrAlias, workspace));
        inOrder.add(workspace);
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
