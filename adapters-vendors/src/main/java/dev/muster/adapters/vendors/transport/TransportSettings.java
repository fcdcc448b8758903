package dev.muster.adapters.vendors.transport;

import static java.util.Objects.requireNonNull;

import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How to reach a vendor and how patient to be.
 *
 * @param server the address of the server, without a slash at its end
 * @param headers sent with every request, the access key among them; never shown
 * @param requestsPerMinute how many requests, repetitions included, go out in a minute at most
 * @param connectWithin how long a connection may take
 * @param answerWithin how long an answer may take
 * @param attempts how often a request is sent at most; at least 1
 * @param firstPause before the second attempt; later ones double, with jitter
 * @param longestPause the longest pause, unless the vendor asks for a longer one
 * @param patience how long all attempts of one request may take together
 * @param proxy through which proxies; empty: those the JVM is set to
 */
public record TransportSettings(
        URI server,
        Map<String, String> headers,
        int requestsPerMinute,
        Duration connectWithin,
        Duration answerWithin,
        int attempts,
        Duration firstPause,
        Duration longestPause,
        Duration patience,
        Optional<ProxySelector> proxy) {

    public TransportSettings {
        requireNonNull(server);
        headers = Map.copyOf(headers);
        requireNonNull(connectWithin);
        requireNonNull(answerWithin);
        requireNonNull(firstPause);
        requireNonNull(longestPause);
        requireNonNull(patience);
        requireNonNull(proxy);
    }

    /** Without the headers, which hold the access key. */
    @Override
    public String toString() {
        return "TransportSettings[" + server + ", " + requestsPerMinute + " requests a minute]";
    }
}
