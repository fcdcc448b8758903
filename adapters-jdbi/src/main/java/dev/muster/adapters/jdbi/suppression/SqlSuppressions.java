package dev.muster.adapters.jdbi.suppression;

import dev.muster.adapters.jdbi.column.JsonParameter;
import dev.muster.adapters.jdbi.column.Surrogates;
import dev.muster.adapters.jdbi.connection.RowReader;
import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.port.out.suppression.Suppressions;
import dev.muster.domain.suppression.SuppressionEntry;
import dev.muster.domain.suppression.SuppressionTarget;
import dev.muster.domain.workspace.WorkspaceId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The suppression list of one workspace in one transaction. */
public final class SqlSuppressions implements Suppressions {

    /** Most workspaces have an empty list, and are asked only this. */
    private static final String ANY = "SELECT 1 FROM suppression WHERE workspace_id = ? LIMIT 1";

    private static final String FIND = """
            SELECT suppression.target
              FROM %s AS asked CROSS JOIN suppression
             WHERE suppression.workspace_id = ? AND suppression.target = asked.value""";

    private static final String ADD = """
            INSERT INTO suppression (workspace_id, target, at, door, actor, reason) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (workspace_id, target) DO NOTHING""";

    private static final String REMOVE = "DELETE FROM suppression WHERE target IN %s AND workspace_id = ?";

    private static final String ALL = "SELECT target, at, door, actor, reason FROM suppression WHERE workspace_id = ?";

    private final Session session;
    private final WorkspaceId workspace;

    public SqlSuppressions(Session session, WorkspaceId workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    @Override
    public Set<SuppressionTarget> find(Collection<SuppressionTarget> targets) {
        return session.run(handle -> isEmpty(handle) ? Set.of() : find(handle, targets));
    }

    private boolean isEmpty(Handle handle) throws SQLException {
        List<Integer> any = new ArrayList<>();
        RowReader.readAll(handle, ANY, List.of(workspace.value()), row -> any.add(row.getInt(1)));
        return any.isEmpty();
    }

    private Set<SuppressionTarget> find(Handle handle, Collection<SuppressionTarget> targets) throws SQLException {
        Set<SuppressionTarget> found = new LinkedHashSet<>();
        RowReader.readAll(
                handle,
                sql(FIND),
                List.of(texts(targets), workspace.value()),
                row -> found.add(new SuppressionTarget(row.getString(1))));
        return found;
    }

    @Override
    public Set<SuppressionTarget> add(Collection<SuppressionEntry> entries) {
        return session.run(handle -> {
            Set<SuppressionTarget> added = new LinkedHashSet<>();
            try (PreparedStatement statement = handle.getConnection().prepareStatement(ADD)) {
                for (SuppressionEntry entry : entries) {
                    bind(entry, statement);
                    if (statement.executeUpdate() > 0) {
                        added.add(entry.target());
                    }
                }
            }
            return added;
        });
    }

    private void bind(SuppressionEntry entry, PreparedStatement statement) throws SQLException {
        Attribution by = entry.by();
        statement.setString(1, workspace.value());
        statement.setString(2, Surrogates.requirePaired(entry.target().key()));
        statement.setLong(3, entry.at().toEpochMilli());
        statement.setString(4, Surrogates.requirePaired(by.door()));
        statement.setString(5, Surrogates.requirePaired(by.actor()));
        statement.setString(6, Surrogates.requirePaired(by.reason()));
    }

    @Override
    public Set<SuppressionTarget> remove(Collection<SuppressionTarget> targets) {
        return session.run(handle -> {
            Set<SuppressionTarget> found = find(handle, targets);
            handle.execute(sql(REMOVE), texts(found), workspace.value());
            return found;
        });
    }

    @Override
    public List<SuppressionEntry> all() {
        return session.run(handle -> {
            List<SuppressionEntry> entries = new ArrayList<>();
            RowReader.readAll(
                    handle,
                    ALL,
                    List.of(workspace.value()),
                    row -> entries.add(new SuppressionEntry(
                            new SuppressionTarget(row.getString(1)),
                            Instant.ofEpochMilli(row.getLong(2)),
                            new Attribution(row.getString(3), row.getString(4), row.getString(5)))));
            return entries;
        });
    }

    private String sql(String template) {
        return template.formatted(session.dialect().elements("?"));
    }

    private static String texts(Collection<SuppressionTarget> targets) {
        return JsonParameter.ofTexts(
                targets.stream().map(SuppressionTarget::key).toList());
    }
}
