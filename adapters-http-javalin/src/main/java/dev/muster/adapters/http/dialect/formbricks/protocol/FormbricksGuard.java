package dev.muster.adapters.http.dialect.formbricks.protocol;

import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.RouteHandler;
import dev.muster.adapters.http.exchange.guard.Credentials;
import dev.muster.adapters.http.exchange.guard.DoorContext;
import dev.muster.adapters.http.exchange.guard.RequestGuard;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.administration.AccessKeyAdministration;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
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

    /** Checks the key; once the body has been received, checks its size and does the work with the key and the text. */
    public Checked<RouteHandler.Work> withBody(Exchange exchange, BiFunction<AccessKey, String, Answer> work) {
        return key(exchange)
                .then(key -> Checked.passed(
                        received -> Checked.of(received.body().readAll(mostBytes), () -> Answers.tooLarge(mostBytes))
                                .answer(body -> work.apply(key, BodyText.decode(body)))));
    }

    /** Counts the request and does the work, unless the key is over its limit. Either answer has the limit's headers. */
    public Answer rateLimited(AccessKey key, Supplier<Answer> work) {
        return rate(key).answer(headers -> work.get().with(headers));
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
}
