package dev.muster.adapters.http.exchange;

import dev.muster.domain.access.AccessKey;
import io.javalin.http.Context;
import java.util.Optional;

/** One request as a handler sees it. Used by one thread. */
public final class Exchange {

    private final Context context;
    private final RequestBody body;
    private final String mount;
    private String keyId = "-";
    private long rows;

    Exchange(Context context, String mount) {
        this.context = context;
        this.mount = mount;
        this.body = new RequestBody(context.bodyInputStream(), declaredBytes(context));
    }

    /** A request header; names are compared without regard to case, of several only the first counts. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(context.header(name));
    }

    /** The HTTP method, in capitals. */
    public String method() {
        return context.method().name();
    }

    /** The path behind the door's mount, as it was sent but for percent-encoding. */
    public String path() {
        return context.path().substring(context.contextPath().length() + mount.length());
    }

    /**
     * What stands in the path where the route says {@code {name}}.
     *
     * @throws IllegalArgumentException if the route says nothing of the kind
     */
    public String pathParameter(String name) {
        return context.pathParam(name);
    }

    /** A parameter of the query, decoded; of several only the first counts. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParam(name));
    }

    /** The whole query as it was sent; empty if there is none. */
    public String query() {
        return Optional.ofNullable(context.queryString()).orElse("");
    }

    public RequestBody body() {
        return body;
    }

    /** Whose request it is, for the log. */
    public void identifiedAs(AccessKey key) {
        keyId = key.id().value();
    }

    /** How many rows it brings, for the log. */
    public void brings(long rowCount) {
        rows = rowCount;
    }

    String keyId() {
        return keyId;
    }

    long rows() {
        return rows;
    }

    private static long declaredBytes(Context context) {
        String length = context.header("Content-Length");
        try {
            return length == null ? -1 : Long.parseLong(length);
        } catch (NumberFormatException notALength) {
            return -1;
        }
    }
}
