package dev.muster.standalone.store;

import dev.muster.domain.administration.WorkspaceAdministration;
import dev.muster.domain.workspace.Workspace;
import dev.muster.standalone.console.CommandFailure;
import dev.muster.standalone.console.Printable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the workspace that a command is about. */
public final class WorkspaceChoice {

    private static final int MOST_LISTED = 20;
    private static final int MOST_NAME = 40;

    private WorkspaceChoice() {}

    /** The workspace with this id or alias. Fails if there is none; the message lists all workspaces. */
    public static Workspace named(WorkspaceAdministration workspaces, String idOrAlias) {
        return workspaces
                .find(idOrAlias)
                .orElseThrow(() -> CommandFailure.usage(
                        "No workspace has the id or alias " + idOrAlias + ".\n" + listed(workspaces.all())));
    }

    /** The one workspace there is; empty if there is none yet. Fails if there are several to choose from. */
    public static Optional<Workspace> only(WorkspaceAdministration workspaces) {
        List<Workspace> all = workspaces.all();
        if (all.size() > 1) {
            throw CommandFailure.usage("There are several workspaces; choose one with --workspace.\n" + listed(all));
        }
        return all.stream().findFirst();
    }

    /** The named workspace, or the only one. Fails if there is none, or several to choose from. */
    public static Workspace existing(WorkspaceAdministration workspaces, Optional<String> idOrAlias) {
        return idOrAlias
                .map(name -> named(workspaces, name))
                .or(() -> only(workspaces))
                .orElseThrow(() -> CommandFailure.usage("There is no workspace yet, so there are no contacts."));
    }

    private static String listed(List<Workspace> all) {
        if (all.isEmpty()) {
            return "There is no workspace yet; serve, import or workspace create makes one.";
        }
        String lines = all.stream()
                .limit(MOST_LISTED)
                .map(workspace -> "  " + workspace.id() + "  " + Printable.cut(workspace.name(), MOST_NAME))
                .collect(Collectors.joining("\n"));
        return all.size() > MOST_LISTED ? lines + "\n  ... (workspace list shows all)" : lines;
    }
}
