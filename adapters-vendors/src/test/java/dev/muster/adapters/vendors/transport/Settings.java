package dev.muster.adapters.vendors.transport;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings with pauses so short that tests do not notice them. */
final class Settings {

    static final String KEY = "sk_test_5f2c";

    private Settings() {}

    static TransportSettings of(URI server) {
        return of(server, 4, Duration.ofMillis(20), Duration.ofSeconds(30));
    }

    static TransportSettings of(URI server, int maxAttempts, Duration longestPause, Duration totalTimeout) {
        return of(server, maxAttempts, longestPause, totalTimeout, Duration.ofSeconds(20));
    }

    static TransportSettings of(
            URI server, int maxAttempts, Duration longestPause, Duration totalTimeout, Duration answerTimeout) {
        return new TransportSettings(
                server,
                Map.of("Authorization", "Bearer " + KEY),
                Integer.MAX_VALUE,
                Duration.ofSeconds(5),
                answerTimeout,
                maxAttempts,
                Duration.ofMillis(1),
                longestPause,
                totalTimeout,
                Optional.empty());
    }
}
