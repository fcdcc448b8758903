package dev.muster.adapters.vendors.transport;

import static java.util.Objects.requireNonNull;

import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How to reach a vendor, its rate limit, and the limits of retries.
 *
 * @param server the address of the server, without a slash at its end
 * @param headers sent with every request, including the access key; left out of {@link #toString}
 * @param requestsPerMinute the most requests in a minute, retries included
 * @param connectTimeout how long a connection may take
 * @param answerTimeout how long an answer may take
 * @param maxAttempts how often a request is sent at most; at least 1
 * @param firstPause the pause before the second attempt; later ones double, with jitter
 * @param longestPause the longest pause, unless the vendor asks for a longer one
 * @param totalTimeout how long all attempts of one request may take together
 * @param proxy which proxies to use; empty for those the JVM is set to
 */
public record TransportSettings(
        URI server,
        Map<String, String> headers,
        int requestsPerMinute,
        Duration connectTimeout,
        Duration answerTimeout,
        int maxAttempts,
        Duration firstPause,
        Duration longestPause,
        Duration totalTimeout,
        Optional<ProxySelector> proxy) {

    public TransportSettings {
        requireNonNull(server);
        headers = Map.copyOf(headers);
        requireNonNull(connectTimeout);
        requireNonNull(answerTimeout);
        requireNonNull(firstPause);
        requireNonNull(longestPause);
        requireNonNull(totalTimeout);
        requireNonNull(proxy);
    }

    /** Without the headers, which hold the access key. */
    @Override
    public String toString() {
        return "TransportSettings[" + server + ", " + requestsPerMinute + " requests a minute]";
    }
}
