package dev.muster.adapters.http.exchange.guard;

import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.domain.administration.AccessKeyAdministration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether a request carries a valid key, in any header in which a door looks for one. Of a refused body more is read then.
 * The door checks what the key permits. Thread-safe.
 */
public final class KnownSenders implements Predicate<Exchange> {

    private final AccessKeyAdministration keys;

    public KnownSenders(AccessKeyAdministration keys) {
        this.keys = keys;
    }

    @Override
    public boolean test(Exchange exchange) {
        Optional<String> authorization = exchange.header("Authorization");
        try {
            return Stream.of(
                            exchange.header("X-API-Key").map(String::strip),
                            authorization.flatMap(header -> Credentials.of(header, "Bearer")),
                            authorization.flatMap(header -> Credentials.of(header, "ApiKey")))
                    .flatMap(Optional::stream)
                    .anyMatch(secret -> keys.authenticate(secret).isPresent());
        } catch (RuntimeException lostStore) {
            // The door's handler asks for the key too, and its failure is answered and logged.
            return false;
        }
    }
}
