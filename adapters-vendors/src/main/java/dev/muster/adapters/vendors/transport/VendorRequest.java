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
 */
public record VendorRequest(String method, String path, Map<String, String> headers, Optional<String> body) {

    public VendorRequest {
        requireNonNull(method);
        requireNonNull(path);
        headers = Map.copyOf(headers);
        requireNonNull(body);
    }

    public static VendorRequest get(String path) {
        return new VendorRequest("GET", path, Map.of(), Optional.empty());
    }

    public static VendorRequest post(String path, String body) {
        return new VendorRequest("POST", path, Map.of(), Optional.of(body));
    }

    public static VendorRequest put(String path, String body) {
        return new VendorRequest("PUT", path, Map.of(), Optional.of(body));
    }

    /** The same request under a name by which the vendor can tell repetitions. */
    public VendorRequest named(String idempotencyKey) {
        return new VendorRequest(method, path, Map.of("Idempotency-Key", idempotencyKey), body);
    }
}
