package dev.muster.testkit.vendor.network;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it arrived.
 *
 * @param method the verb
 * @param path the path with its query, as sent
 * @param headers values by lower-case name; values of a repeated name are joined with a comma
 * @param body the body read as UTF-8; empty without one
 * @param at when it had arrived entirely, counted from the start of the server
 */
public record ReceivedRequest(String method, String path, Map<String, String> headers, String body, Duration at) {

    public ReceivedRequest {
        requireNonNull(method);
        requireNonNull(path);
        headers = Map.copyOf(headers);
        requireNonNull(body);
        requireNonNull(at);
    }

    /** The value under this lower-case name; empty if it was not sent. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
