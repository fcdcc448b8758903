package dev.muster.adapters.http.dialect.migma.protocol;

import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.guard.Credentials;
import java.util.Optional;

/** Finds the secret in a request: {@code Authorization: Bearer KEY}, {@code Authorization: ApiKey KEY} or {@code X-API-Key: KEY}. */
public final class ApiKey {

    private ApiKey() {}

    public static Optional<String> secret(Exchange exchange) {
        return exchange.header("Authorization")
                .flatMap(header -> Credentials.of(header, "Bearer").or(() -> Credentials.of(header, "ApiKey")))
                .or(() -> exchange.header("X-API-Key").map(String::strip));
    }
}
