package dev.muster.adapters.vendors.transport;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * One request, the same on every attempt.
 *
 * @param method the HTTP method
 * @param path what is appended to the server's address, with its query
 * @param headers headers of this request alone
 * @param body the JSON document to send; empty if none
 * @param mostFailures how often the server itself may fail on it (500) before that is taken for an answer; at least 1
 */
public record VendorRequest(
        String method, String path, Map<String, String> headers, Optional<String> body, int mostFailures) {

    private static final int MOST_FAILURES = 3;

    public VendorRequest {
        requireNonNull(method);
        requireNonNull(path);
        headers = Map.copyOf(headers);
        requireNonNull(body);
    }

    public static VendorRequest get(String path) {
        return new VendorRequest("GET", path, Map.of(), Optional.empty(), MOST_FAILURES);
    }

    public static VendorRequest post(String path, String body) {
        return new VendorRequest("POST", path, Map.of(), Optional.of(body), MOST_FAILURES);
    }

    public static VendorRequest put(String path, String body) {
        return new VendorRequest("PUT", path, Map.of(), Optional.of(body), MOST_FAILURES);
    }

    /** The same request under a name by which the vendor can tell repetitions. */
    public VendorRequest named(String idempotencyKey) {
        return new VendorRequest(method, path, Map.of("Idempotency-Key", idempotencyKey), body, mostFailures);
    }

    /** The same request, to find out whether the server fails on it. */
    public VendorRequest asProbe() {
        return new VendorRequest(method, path, headers, body, 1);
    }
}
