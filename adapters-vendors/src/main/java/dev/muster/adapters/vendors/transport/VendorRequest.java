package dev.muster.adapters.vendors.transport;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * A request, which is the same on every attempt.
 *
 * @param method the HTTP method
 * @param path what is appended to the server's address, with its query
 * @param headers the headers of this request only
 * @param body the JSON document to send; empty for no body
 * @param mostFailures how often the server itself may fail on it (500) before there is no further retry; at least 1
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

    /** The same request with a name by which the vendor recognises repetitions. */
    public VendorRequest named(String idempotencyKey) {
        return new VendorRequest(method, path, Map.of("Idempotency-Key", idempotencyKey), body, mostFailures);
    }

    /** The same request without a retry after a failure of the server (500). */
    public VendorRequest asProbe() {
        return new VendorRequest(method, path, headers, body, 1);
    }
}
