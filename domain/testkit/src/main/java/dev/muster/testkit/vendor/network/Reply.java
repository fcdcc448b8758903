package dev.muster.testkit.vendor.network;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer. Its length is sent along without being named here.
 *
 * @param status the status code
 * @param headers values by name
 * @param body the body, sent as UTF-8; empty for none
 */
public record Reply(int status, Map<String, String> headers, String body) {

    private static final String CONTENT_TYPE = "Content-Type";

    public Reply {
        headers = Map.copyOf(headers);
        requireNonNull(body);
    }

    /** An answer in JSON. */
    public static Reply json(int status, String body) {
        return new Reply(status, Map.of(CONTENT_TYPE, "application/json"), body);
    }

    /** A page, as gateways before a vendor send it. */
    public static Reply html(int status) {
        String page =
                "<!DOCTYPE html><html><head><title>" + status + "</title></head><body>" + status + "</body></html>";
        return new Reply(status, Map.of(CONTENT_TYPE, "text/html"), page);
    }

    /** The same answer with one header more, or another value of it. */
    public Reply withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }
}
