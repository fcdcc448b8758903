package dev.muster.adapters.http.exchange.guard;

import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.attribute.StorableText;
import dev.muster.domain.workspace.Workspace;
import java.util.Map;
import java.util.Optional;

/**
 * The checks that requests pass before anything is done for them. Each door decides where the key is found, how
 * refusals are worded and in which order it checks. Thread-safe.
 */
public abstract class RequestGuard {

    private final DoorContext context;
    private final String counter;
    private final RateLimit rateLimit;
    private final Answer unauthorized;
    private final Answer tooManyRequests;

    /**
     * A guard of one door.
     *
     * @param counter the name under which the door's requests are counted
     * @param rateLimit for keys without a limit of their own
     * @param unauthorized the answer without a valid key
     * @param tooManyRequests the answer over the rate limit, without its headers
     */
    protected RequestGuard(
            DoorContext context, String counter, RateLimit rateLimit, Answer unauthorized, Answer tooManyRequests) {
        this.context = context;
        this.counter = counter;
        this.rateLimit = rateLimit;
        this.unauthorized = unauthorized;
        this.tooManyRequests = tooManyRequests;
    }

    /** The secret of the access key, as the client sent it. */
    protected abstract Optional<String> secret(Exchange exchange);

    /** The request's key, whatever it permits. */
    public final Checked<AccessKey> validKey(Exchange exchange) {
        Optional<AccessKey> key = secret(exchange).flatMap(context.ports().keys()::authenticate);
        key.ifPresent(exchange::logKey);
        return Checked.of(key, () -> unauthorized);
    }

    /** Counts the request. Passes with the headers that its answer gets, unless the key is over its limit. */
    public final Checked<Map<String, String>> rate(AccessKey key) {
        Optional<RateLimiter.Usage> usage = context.limiter().take(counter, key, rateLimit);
        Map<String, String> headers = usage.map(RateLimiter.Usage::headers).orElse(Map.of());
        return usage.isPresent() && !usage.get().isAdmitted()
                ? Checked.refused(tooManyRequests.with(headers))
                : Checked.passed(headers);
    }

    /** The workspace that a request names; empty if it is unknown, or if the store cannot hold such a name. */
    public final Optional<Workspace> workspace(String name) {
        return Optional.of(name)
                .filter(StorableText::isStorable)
                .flatMap(context.ports().workspaces()::find);
    }

    /** Whether the workspace belongs to the key's organisation and the key may do this there. */
    public static boolean allows(AccessKey key, Permission permission, Workspace workspace) {
        return workspace.organisation().equals(key.organisation()) && key.allows(permission, workspace.id());
    }
}
