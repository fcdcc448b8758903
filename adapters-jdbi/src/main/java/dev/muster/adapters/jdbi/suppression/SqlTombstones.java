package dev.muster.adapters.jdbi.suppression;

import dev.muster.adapters.jdbi.column.JsonParameter;
import dev.muster.adapters.jdbi.connection.RowReader;
import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.domain.port.out.suppression.Tombstones;
import dev.muster.domain.suppression.Tombstone;
import dev.muster.domain.suppression.TombstoneSecret;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tombstones of one workspace in one transaction. */
public final class SqlTombstones implements Tombstones {

    private static final String SECRET = "SELECT secret FROM tombstone_secret WHERE workspace_id = ?";

    private static final String KEEP_SECRET = """
            INSERT INTO tombstone_secret (workspace_id, secret) VALUES (?, ?)
            ON CONFLICT (workspace_id) DO NOTHING""";

    private static final String KEEP = """
            INSERT INTO tombstone (workspace_id, hash) SELECT ?, asked.value FROM %s AS asked WHERE true
            ON CONFLICT (workspace_id, hash) DO NOTHING""";

    private static final String FIND = """
            SELECT tombstone.hash
              FROM %s AS asked CROSS JOIN tombstone
             WHERE tombstone.workspace_id = ? AND tombstone.hash = asked.value""";

    private static final String REMOVE = "DELETE FROM tombstone WHERE hash IN %s AND workspace_id = ?";

    private final Session session;
    private final WorkspaceId workspace;

    public SqlTombstones(Session session, WorkspaceId workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    @Override
    public Optional<TombstoneSecret> secret() {
        return session.run(handle -> handle.select(SECRET, workspace.value())
                .mapTo(String.class)
                .findOne()
                .map(TombstoneSecret::new));
    }

    @Override
    public void keep(TombstoneSecret secret, Collection<Tombstone> tombstones) {
        session.run(handle -> {
            handle.execute(KEEP_SECRET, workspace.value(), secret.hex());
            return handle.execute(sql(KEEP), workspace.value(), hashes(tombstones));
        });
    }

    @Override
    public Set<Tombstone> find(Collection<Tombstone> tombstones) {
        Set<Tombstone> found = new LinkedHashSet<>();
        session.run(handle -> {
            RowReader.readAll(
                    handle,
                    sql(FIND),
                    List.of(hashes(tombstones), workspace.value()),
                    row -> found.add(new Tombstone(row.getString(1))));
            return true;
        });
        return found;
    }

    @Override
    public void remove(Collection<Tombstone> tombstones) {
        session.run(handle -> handle.execute(sql(REMOVE), hashes(tombstones), workspace.value()));
    }

    private String sql(String template) {
        return template.formatted(session.dialect().elements("?"));
    }

    private static String hashes(Collection<Tombstone> tombstones) {
        return JsonParameter.ofTexts(tombstones.stream().map(Tombstone::hex).toList());
    }
}
