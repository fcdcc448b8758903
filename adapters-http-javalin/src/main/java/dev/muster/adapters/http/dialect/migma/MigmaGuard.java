package dev.muster.adapters.http.dialect.migma;

import dev.muster.adapters.http.dialect.migma.protocol.Answers;
import dev.muster.adapters.http.dialect.migma.protocol.Operation;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.RouteHandler;
import dev.muster.adapters.http.exchange.guard.Credentials;
import dev.muster.adapters.http.exchange.guard.DoorContext;
import dev.muster.adapters.http.exchange.guard.RequestGuard;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import java.io.IOException;
import java.util.Optional;

/** Checks the key, then its permission, then the rate. All operations count as one for the rate limit. Thread-safe. */
final class MigmaGuard extends RequestGuard {

    MigmaGuard(DoorContext context, RateLimit rateLimit) {
        super(context, "migma", rateLimit, Answers.unauthorized(), Answers.tooManyRequests());
    }

    RouteHandler reading(Operation operation) {
        return exchange -> answer(exchange, Permission.READ, operation);
    }

    RouteHandler writing(Operation operation) {
        return exchange -> answer(exchange, Permission.WRITE, operation);
    }

    private Answer answer(Exchange exchange, Permission permission, Operation operation) throws IOException {
        return validKey(exchange)
                .answer(key -> key.allowsSomewhere(permission)
                        ? rateLimited(key, () -> operation.answer(exchange, key))
                        : Answers.forbidden(permission));
    }

    /** {@code Authorization: Bearer KEY}, {@code Authorization: ApiKey KEY} or {@code X-API-Key: KEY}. */
    @Override
    protected Optional<String> secret(Exchange exchange) {
        return exchange.header("Authorization")
                .flatMap(header -> Credentials.of(header, "Bearer").or(() -> Credentials.of(header, "ApiKey")))
                .or(() -> exchange.header("X-API-Key").map(String::strip));
    }
}
