package dev.muster.standalone.key;

import dev.muster.domain.access.Permission;
import dev.muster.domain.administration.WorkspaceAdministration;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.standalone.console.CommandFailure;
import dev.muster.standalone.store.WorkspaceChoice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The organisation and the workspaces that a key is valid for.
 *
 * @param organisation whose key it is
 * @param permissions what it may do in which workspace of that organisation; empty for a key of the organisation only
 */
record KeyScope(OrganisationId organisation, Map<WorkspaceId, Permission> permissions) {

    /** The scope that the command line states. Fails if it names an unknown workspace, or workspaces of several organisations. */
    static KeyScope of(WorkspaceAdministration workspaces, List<Grant> grants, Optional<String> stated) {
        if (grants.isEmpty()) {
            return new KeyScope(known(workspaces, stated), Map.of());
        }
        OrganisationId owner = stated.map(OrganisationId::new)
                .orElseGet(() -> WorkspaceChoice.named(workspaces, grants.get(0).workspace())
                        .organisation());
        Map<WorkspaceId, Permission> permissions = new LinkedHashMap<>();
        for (Grant grant : grants) {
            Workspace workspace = WorkspaceChoice.named(workspaces, grant.workspace());
            requireOwner(owner, workspace);
            if (permissions.put(workspace.id(), grant.permission()) != null) {
                throw CommandFailure.usage("The workspace " + workspace.id()
                        + " is named twice; name it once, with the highest permission.");
            }
        }
        return new KeyScope(owner, permissions);
    }

    private static OrganisationId known(WorkspaceAdministration workspaces, Optional<String> stated) {
        OrganisationId organisation = stated.map(OrganisationId::new)
                .orElseThrow(() -> CommandFailure.usage(
                        "Say what the key is for: --workspace ID:read|write|manage, or --organisation ORG_ID."));
        boolean exists = workspaces.all().stream()
                .anyMatch(workspace -> workspace.organisation().equals(organisation));
        if (!exists) {
            throw CommandFailure.usage("There is no organisation " + organisation
                    + ". An organisation comes into being with its first workspace: workspace create --organisation.");
        }
        return organisation;
    }

    private static void requireOwner(OrganisationId owner, Workspace workspace) {
        if (!workspace.organisation().equals(owner)) {
            throw CommandFailure.usage("A key belongs to one organisation, here " + owner + ", but the workspace "
                    + workspace.id() + " belongs to " + workspace.organisation() + ". Create one key for each.");
        }
    }
}
