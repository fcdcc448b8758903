package dev.muster.adapters.http.dialect.formbricks.protocol;

import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.guard.Credentials;
import dev.muster.domain.administration.AccessKeyAdministration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the secret in a request: in {@code x-api-key}, or as a bearer token if it looks like a key of this door. */
final class ApiKeyHeader {

    private static final Pattern MODERN =
            Pattern.compile(Pattern.quote(AccessKeyAdministration.SECRET_PREFIX) + "[A-Za-z0-9_-]+");

    private ApiKeyHeader() {}

    static Optional<String> secret(Exchange exchange) {
        return exchange.header("x-api-key")
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .or(() -> bearer(exchange));
    }

    private static Optional<String> bearer(Exchange exchange) {
        return exchange.header("Authorization")
                .flatMap(header -> Credentials.of(header, "Bearer"))
                .filter(token -> MODERN.matcher(token).matches());
    }
}
