package dev.muster.domain.administration;

import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.port.out.access.Workspaces;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Creates and lists workspaces. Thread-safe. */
public final class WorkspaceAdministration {

    private final Workspaces workspaces;
    private final IdSource ids;
    private final InstantSource clock;

    public WorkspaceAdministration(Workspaces workspaces, IdSource ids, InstantSource clock) {
        this.workspaces = workspaces;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Creates a workspace.
     *
     * @param organisation whose; one that is not known yet comes into being with this workspace. Empty means the
     *     organisation of the store's first workspace, or a new one if there is none
     * @param aliases further identifiers that shall find it; may be empty
     */
    public Creation create(String name, Optional<OrganisationId> organisation, List<String> aliases) {
        OrganisationId owner = organisation.or(this::firstOrganisation).orElseGet(() -> new OrganisationId(ids.next()));
        Workspace workspace = new Workspace(new WorkspaceId(ids.next()), name, owner, aliases);
        Workspaces.Added added = workspaces.add(workspace, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return added instanceof Workspaces.Added.Taken taken
                ? new Creation.AliasTaken(taken.idOrAlias())
                : new Creation.Created(workspace);
    }

    /** The workspace that an id or alias names. */
    public Optional<Workspace> find(String idOrAlias) {
        return workspaces.find(idOrAlias);
    }

    /** All workspaces, oldest first. */
    public List<Workspace> all() {
        return workspaces.all();
    }

    private Optional<OrganisationId> firstOrganisation() {
        return workspaces.all().stream().findFirst().map(Workspace::organisation);
    }

    /** What came of creating a workspace. */
    public sealed interface Creation {

        /** It is there now. */
        record Created(Workspace workspace) implements Creation {}

        /** Another workspace is found by this alias already; nothing was created. */
        record AliasTaken(String alias) implements Creation {}
    }
}
