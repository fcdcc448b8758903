package dev.muster.adapters.http.dialect.formbricks.protocol;

import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.guard.Credentials;
import dev.muster.adapters.http.exchange.guard.DoorContext;
import dev.muster.adapters.http.exchange.guard.RequestGuard;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.administration.AccessKeyAdministration;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The checks of this door. A route makes them in this order: key, size, JSON, workspace, schema, rate; so a request that
 * is refused for what it says does not count against the rate limit.
 */
public final class FormbricksGuard extends RequestGuard {

    private static final Pattern BEARER =
            Pattern.compile(Pattern.quote(AccessKeyAdministration.SECRET_PREFIX) + "[A-Za-z0-9_-]+");

    private final int mostBytes;

    /**
     * A guard for one version of the API.
     *
     * @param counter the name under which its requests are counted
     * @param mostBytes the longest body, inclusive
     * @param rateLimit for keys without a limit of their own
     */
    public FormbricksGuard(DoorContext context, String counter, int mostBytes, RateLimit rateLimit) {
        super(context, counter, rateLimit, Answers.unauthorized(), Answers.tooManyRequests());
        this.mostBytes = mostBytes;
    }

    /** The request's key, if it permits anything in any workspace. */
    public Checked<AccessKey> key(Exchange exchange) {
        return validKey(exchange)
                .then(key ->
                        key.permissions().isEmpty() ? Checked.refused(Answers.unauthorized()) : Checked.passed(key));
    }

    /** The request's key and its body. */
    public Checked<KeyAndBody> keyAndBody(Exchange exchange) throws IOException {
        return key(exchange)
                .then(key -> Checked.of(exchange.body().readAll(mostBytes), () -> Answers.tooLarge(mostBytes))
                        .then(body -> Checked.passed(new KeyAndBody(key, BodyText.decode(body)))));
    }

    /** The workspace that a request names, if the key may write to it. */
    Checked<WorkspaceId> writable(WorkspaceReference reference, AccessKey key) {
        return Checked.of(reference.effectiveId(), Answers::noWorkspaceId)
                .then(id -> Checked.of(workspace(id), Answers::workspaceNotFound))
                .then(workspace -> writable(workspace.id(), workspace, key));
    }

    /** Passes with something of the workspace, if the key may write to the workspace. */
    public <T> Checked<T> writable(T found, Workspace workspace, AccessKey key) {
        return allows(key, Permission.WRITE, workspace) ? Checked.passed(found) : Checked.refused(Answers.forbidden());
    }

    /** The workspaces that the key may read, ordered by identifier. */
    public List<Workspace> readable(AccessKey key) {
        return key.permissions().keySet().stream()
                .sorted(Comparator.comparing(WorkspaceId::value))
                .flatMap(id -> workspace(id.value()).stream())
                .filter(workspace -> allows(key, Permission.READ, workspace))
                .toList();
    }

    /** {@code x-api-key}, or a bearer token that looks like a key of ours. */
    @Override
    protected Optional<String> secret(Exchange exchange) {
        return exchange.header("x-api-key")
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .or(() -> exchange.header("Authorization")
                        .flatMap(header -> Credentials.of(header, "Bearer"))
                        .filter(token -> BEARER.matcher(token).matches()));
    }

    /** A request whose sender is known and whose body has been read, whatever text it is. */
    public record KeyAndBody(AccessKey key, String body) {}
}
