package dev.muster.adapters.http.dialect.migma.protocol;

import dev.muster.adapters.http.exchange.Checked;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.Permission;
import dev.muster.domain.attribute.StorableText;
import dev.muster.domain.port.out.access.Workspaces;
import dev.muster.domain.workspace.Workspace;
import java.util.Optional;

/** The workspaces that requests name as projects. Thread-safe. */
public final class Projects {

    private final Workspaces workspaces;

    public Projects(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** The workspace, if the key may do this there. One that the key may not even read is as good as unknown. */
    Checked<Workspace> open(String projectId, AccessKey key, Permission permission) {
        Optional<Workspace> workspace = Optional.of(projectId)
                .filter(StorableText::isStorable)
                .flatMap(workspaces::find)
                .filter(found -> isReadable(found, key));
        if (workspace.isEmpty()) {
            return Checked.refused(Answers.projectNotFound());
        }
        return key.allows(permission, workspace.get().id())
                ? Checked.passed(workspace.get())
                : Checked.refused(Answers.forbidden(permission));
    }

    /** Whether the key may know that the workspace exists. */
    public static boolean isReadable(Workspace workspace, AccessKey key) {
        return workspace.organisation().equals(key.organisation()) && key.allows(Permission.READ, workspace.id());
    }
}
