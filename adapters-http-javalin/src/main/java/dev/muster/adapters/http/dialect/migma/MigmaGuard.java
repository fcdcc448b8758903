package dev.muster.adapters.http.dialect.migma;

import dev.muster.adapters.http.dialect.migma.protocol.Answers;
import dev.muster.adapters.http.dialect.migma.protocol.ApiKey;
import dev.muster.adapters.http.dialect.migma.protocol.Operation;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.RouteHandler;
import dev.muster.adapters.http.exchange.guard.DoorPorts;
import dev.muster.adapters.http.exchange.guard.RateLimiter;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Lets requests in: key, then permission, then rate. All operations behind it share one counter a key. Thread-safe. */
public final class MigmaGuard {

    private final DoorPorts ports;
    private final RateLimit rateLimit;

    /**
     * A gate.
     *
     * @param rateLimit for keys without a limit of their own
     */
    public MigmaGuard(DoorPorts ports, RateLimit rateLimit) {
        this.ports = ports;
        this.rateLimit = rateLimit;
    }

    public RouteHandler reading(Operation operation) {
        return exchange -> answer(exchange, Permission.READ, operation);
    }

    public RouteHandler writing(Operation operation) {
        return exchange -> answer(exchange, Permission.WRITE, operation);
    }

    private Answer answer(Exchange exchange, Permission permission, Operation operation) throws IOException {
        Optional<AccessKey> key = ApiKey.secret(exchange).flatMap(ports.keys()::authenticate);
        if (key.isEmpty()) {
            return Answers.unauthorized();
        }
        exchange.logKey(key.get());
        if (!key.get().allowsSomewhere(permission)) {
            return Answers.forbidden(permission);
        }
        Optional<RateLimiter.Usage> ticket = ports.limiter().take("migma", key.get(), rateLimit);
        Answer answer = ticket.isPresent() && !ticket.get().isAdmitted()
                ? Answers.tooManyRequests()
                : operation.answer(exchange, key.get());
        return answer.with(ticket.map(RateLimiter.Usage::headers).orElse(Map.of()));
    }
}
