package dev.muster.adapters.http.dialect.formbricks.protocol;

import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.guard.DoorPorts;
import dev.muster.adapters.http.exchange.guard.RateLimiter;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.attribute.StorableText;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What requests meet at this door before anything is done for them. A route asks in this order: key, size, JSON,
 * workspace, schema, rate; so a request that is refused for what it is does not count against the rate limit.
 */
public final class FormbricksGuard {

    private final DoorPorts ports;
    private final String counter;
    private final int mostBytes;
    private final RateLimit rateLimit;

    /**
     * An entrance.
     *
     * @param counter under which name its requests are counted
     * @param mostBytes the longest body, inclusive
     * @param rateLimit for keys without a limit of their own
     */
    public FormbricksGuard(DoorPorts ports, String counter, int mostBytes, RateLimit rateLimit) {
        this.ports = ports;
        this.counter = counter;
        this.mostBytes = mostBytes;
        this.rateLimit = rateLimit;
    }

    /** The request's key, whatever it opens. */
    public Checked<AccessKey> anyKey(Exchange exchange) {
        Optional<AccessKey> key = ApiKeyHeader.secret(exchange).flatMap(ports.keys()::authenticate);
        key.ifPresent(exchange::logKey);
        return Checked.of(key, Answers::unauthorized);
    }

    /** The request's key, if it opens a workspace. */
    public Checked<AccessKey> key(Exchange exchange) {
        return anyKey(exchange)
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
                .then(id -> Checked.of(
                        Optional.of(id).filter(StorableText::isStorable).flatMap(ports.workspaces()::find),
                        Answers::workspaceNotFound))
                .then(workspace -> mayWrite(workspace, key)
                        ? Checked.passed(workspace.id())
                        : Checked.refused(Answers.forbidden()));
    }

    public boolean mayWrite(Workspace workspace, AccessKey key) {
        return isOwn(workspace, key) && key.allows(Permission.WRITE, workspace.id());
    }

    /** The workspaces that the key may read, in a lasting order. */
    public List<Workspace> readable(AccessKey key) {
        return key.permissions().keySet().stream()
                .sorted(Comparator.comparing(WorkspaceId::value))
                .filter(id -> key.allows(Permission.READ, id))
                .flatMap(id -> ports.workspaces().find(id.value()).stream())
                .filter(workspace -> isOwn(workspace, key))
                .toList();
    }

    /** Does the work, unless the key has had its share; either way the answer says what is left of it. */
    public Answer rateLimited(AccessKey key, Supplier<Answer> work) {
        Optional<RateLimiter.Usage> ticket = ports.limiter().take(counter, key, rateLimit);
        Answer answer = ticket.isPresent() && !ticket.get().isAdmitted() ? Answers.tooManyRequests() : work.get();
        return answer.with(ticket.map(RateLimiter.Usage::headers).orElse(Map.of()));
    }

    private static boolean isOwn(Workspace workspace, AccessKey key) {
        return workspace.organisation().equals(key.organisation());
    }

    /** A request whose sender is known and whose body has been read, whatever text it is. */
    public record KeyAndBody(AccessKey key, String body) {}
}
