package dev.muster.adapters.http.dialect.formbricks;

import dev.muster.adapters.http.dialect.formbricks.protocol.Answers;
import dev.muster.adapters.http.dialect.formbricks.protocol.FormbricksGuard;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.RouteHandler;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.Permission;
import dev.muster.domain.workspace.Workspace;
import java.util.List;
import java.util.Locale;

/** {@code GET /api/v2/me}: what the key itself may do. Every valid key may ask. */
public final class WhoAmI implements RouteHandler.Work {

    private final FormbricksGuard guard;

    public WhoAmI(FormbricksGuard guard) {
        this.guard = guard;
    }

    @Override
    public Answer answer(Exchange exchange) {
        return guard.validKey(exchange).answer(key -> guard.rateLimited(key, () -> Answers.ok(identity(key))));
    }

    private Identity identity(AccessKey key) {
        List<Workspace> readable = guard.readable(key);
        return new Identity(
                readable.stream()
                        .map(workspace -> WorkspacePermission.of(workspace, key))
                        .toList(),
                readable.stream()
                        .map(workspace -> EnvironmentPermission.of(workspace, key))
                        .toList(),
                key.organisation().value(),
                new OrganizationAccess(new AccessControl(true, false)));
    }

    private static String permission(Workspace workspace, AccessKey key) {
        return key.permissions()
                .getOrDefault(workspace.id(), Permission.READ)
                .name()
                .toLowerCase(Locale.ROOT);
    }

    private record Identity(
            List<WorkspacePermission> workspacePermissions,
            List<EnvironmentPermission> environmentPermissions,
            String organizationId,
            OrganizationAccess organizationAccess) {}

    private record WorkspacePermission(String permissions, String workspaceId, String workspaceName) {

        static WorkspacePermission of(Workspace workspace, AccessKey key) {
            return new WorkspacePermission(
                    permission(workspace, key), workspace.id().value(), workspace.name());
        }
    }

    /** The same for older clients, which know a project between organisation and environment. */
    private record EnvironmentPermission(
            String environmentId, String environmentType, String permissions, String projectId, String projectName) {

        static EnvironmentPermission of(Workspace workspace, AccessKey key) {
            String id = workspace.id().value();
            return new EnvironmentPermission(id, "production", permission(workspace, key), id, workspace.name());
        }
    }

    private record OrganizationAccess(AccessControl accessControl) {}

    private record AccessControl(boolean read, boolean write) {}
}
