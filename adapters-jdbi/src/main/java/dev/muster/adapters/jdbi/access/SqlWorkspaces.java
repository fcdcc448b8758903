package dev.muster.adapters.jdbi.access;

import dev.muster.adapters.jdbi.column.Surrogates;
import dev.muster.adapters.jdbi.connection.ReadPool;
import dev.muster.adapters.jdbi.connection.WriteConnection;
import dev.muster.adapters.jdbi.contact.SqlAttributeKeys;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.access.Workspaces;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Workspaces in a database. */
public final class SqlWorkspaces implements Workspaces {

    private static final String ALL = """
            SELECT workspace.id, workspace.name, workspace.organisation_id, workspace_alias.alias
              FROM workspace JOIN workspace_alias ON workspace_alias.workspace_id = workspace.id
            """;

    private static final String INSERT = """
            INSERT INTO workspace (id, organisation_id, name, position)
            SELECT ?, ?, ?, coalesce(max(position) + 1, 0) FROM workspace""";

    private static final String ORDER = " ORDER BY workspace.position, workspace_alias.position";

    private static final String ONE =
            ALL + " WHERE workspace.id = (SELECT workspace_id FROM workspace_alias WHERE alias = ?)" + ORDER;

    private final ReadPool readers;
    private final WriteConnection writer;

    public SqlWorkspaces(ReadPool readers, WriteConnection writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<Workspace> find(String idOrAlias) {
        if (Surrogates.hasUnpaired(idOrAlias)) {
            return Optional.empty();
        }
        return readers.read(handle -> read(handle.select(ONE, idOrAlias))).stream()
                .findFirst();
    }

    @Override
    public List<Workspace> all() {
        return readers.read(handle -> read(handle.createQuery(ALL + ORDER)));
    }

    @Override
    public Added add(Workspace workspace, Instant at) {
        Set<String> names = new LinkedHashSet<>();
        names.add(Surrogates.requirePaired(workspace.id().value()));
        workspace.aliases().forEach(alias -> names.add(Surrogates.requirePaired(alias)));
        return writer.inTransaction(session -> {
            Optional<String> taken = session.run(handle -> firstTakenName(handle, names));
            if (taken.isPresent()) {
                return new TransactionEnd.RollBack<Added>(new Added.Taken(taken.get()));
            }
            session.run(handle -> insert(handle, workspace, names));
            new SqlAttributeKeys(session, workspace.id()).save(AttributeKey.DEFAULTS, at);
            return new TransactionEnd.Commit<Added>(new Added.Done());
        });
    }

    private static Optional<String> firstTakenName(Handle handle, Set<String> names) {
        return names.stream()
                .filter(name -> handle.select("SELECT 1 FROM workspace_alias WHERE alias = ?", name)
                        .mapTo(int.class)
                        .findOne()
                        .isPresent())
                .findFirst();
    }

    private static int insert(Handle handle, Workspace workspace, Set<String> names) {
        String id = workspace.id().value();
        String organisation = Surrogates.requirePaired(workspace.organisation().value());
        handle.execute("INSERT INTO organisation (id) VALUES (?) ON CONFLICT (id) DO NOTHING", organisation);
        handle.execute(INSERT, id, organisation, Surrogates.requirePaired(workspace.name()));
        int position = 0;
        for (String name : names) {
            handle.execute(
                    "INSERT INTO workspace_alias (workspace_id, position, alias) VALUES (?, ?, ?)", id, position, name);
            position++;
        }
        return position;
    }

    /** One row for each alias, a workspace's rows together and its own id first. */
    private static List<Workspace> read(Query query) {
        Map<WorkspaceId, Workspace> workspaces = new LinkedHashMap<>();
        query.map((row, context) -> new Workspace(
                        new WorkspaceId(row.getString(1)),
                        row.getString(2),
                        new OrganisationId(row.getString(3)),
                        List.of(row.getString(4))))
                .forEach(part -> workspaces.merge(part.id(), withoutAliases(part), (known, more) -> with(known, part)));
        return List.copyOf(workspaces.values());
    }

    private static Workspace withoutAliases(Workspace workspace) {
        return new Workspace(workspace.id(), workspace.name(), workspace.organisation(), List.of());
    }

    private static Workspace with(Workspace workspace, Workspace part) {
        List<String> aliases = new ArrayList<>(workspace.aliases());
        aliases.addAll(part.aliases());
        return new Workspace(workspace.id(), workspace.name(), workspace.organisation(), aliases);
    }
}
