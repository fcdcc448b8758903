package dev.muster.adapters.http.dialect.migma;

import dev.muster.adapters.http.dialect.migma.protocol.Answers;
import dev.muster.adapters.http.dialect.migma.protocol.Operation;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.RouteHandler;
import dev.muster.adapters.http.exchange.guard.Credentials;
import dev.muster.adapters.http.exchange.guard.DoorContext;
import dev.muster.adapters.http.exchange.guard.RequestGuard;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import java.util.Map;
import java.util.Optional;

/** Checks the key, then its permission, then the rate, all before the body is received. Thread-safe. */
final class MigmaGuard extends RequestGuard {

    MigmaGuard(DoorContext context, RateLimit rateLimit) {
        super(context, "migma", rateLimit, Answers.unauthorized(), Answers.tooManyRequests());
    }

    RouteHandler reading(Operation operation) {
        return exchange -> begin(exchange, Permission.READ, operation);
    }

    RouteHandler writing(Operation operation) {
        return exchange -> begin(exchange, Permission.WRITE, operation);
    }

    private Checked<RouteHandler.Work> begin(Exchange exchange, Permission permission, Operation operation) {
        return validKey(exchange)
                .then(key -> allowedRate(key, permission)
                        .then(headers -> Checked.passed(
                                received -> operation.answer(received, key).with(headers))));
    }

    private Checked<Map<String, String>> allowedRate(AccessKey key, Permission permission) {
        return key.allowsSomewhere(permission) ? rate(key) : Checked.refused(Answers.forbidden(permission));
    }

    /** {@code Authorization: Bearer KEY}, {@code Authorization: ApiKey KEY} or {@code X-API-Key: KEY}. */
    @Override
    protected Optional<String> secret(Exchange exchange) {
        return exchange.header("Authorization")
                .flatMap(header -> Credentials.of(header, "Bearer").or(() -> Credentials.of(header, "ApiKey")))
                .or(() -> exchange.header("X-API-Key").map(String::strip));
    }
}
