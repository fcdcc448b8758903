package dev.muster.domain.port.out.access;

import dev.muster.domain.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The workspaces of a store. Thread-safe.
 *
 * <ul>
 *   <li><b>W-1</b> A workspace that was added is found by its id and by each of its aliases, compared exactly.
 *   <li><b>W-2</b> An unknown identifier finds nothing.
 *   <li><b>W-3</b> A workspace whose id or alias another one has as id or alias is refused, and nothing of it is added.
 *   <li><b>W-4</b> All are listed, in the order in which they were added.
 *   <li><b>W-5</b> An added workspace has the default attribute keys, as of the time it was added.
 * </ul>
 */
public interface Workspaces {

    /** Adds a workspace as of the given time, and its organisation if that is new. */
    Added add(Workspace workspace, Instant at);

    /** The workspace that an id or alias names. */
    Optional<Workspace> find(String idOrAlias);

    /** All workspaces. */
    List<Workspace> all();

    /** What came of adding. */
    sealed interface Added {

        /** It is there now. */
        record Done() implements Added {}

        /** Another workspace has this id or alias. */
        record Taken(String idOrAlias) implements Added {}
    }
}
