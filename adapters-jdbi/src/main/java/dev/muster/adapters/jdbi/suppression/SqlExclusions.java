package dev.muster.adapters.jdbi.suppression;

import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.domain.port.out.suppression.Exclusions;
import dev.muster.domain.port.out.suppression.Suppressions;
import dev.muster.domain.port.out.suppression.Tombstones;
import dev.muster.domain.workspace.WorkspaceId;

/** Who is kept out of one workspace, in one transaction. */
public record SqlExclusions(Suppressions suppressions, Tombstones tombstones) implements Exclusions {

    public static SqlExclusions of(Session session, WorkspaceId workspace) {
        return new SqlExclusions(new SqlSuppressions(session, workspace), new SqlTombstones(session, workspace));
    }
}
