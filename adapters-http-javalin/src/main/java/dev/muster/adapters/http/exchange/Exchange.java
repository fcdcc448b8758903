package dev.muster.adapters.http.exchange;

import dev.muster.adapters.http.exchange.body.IncomingBody;
import dev.muster.domain.access.AccessKey;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;

/** One request as a handler sees it. Used by one thread. */
public final class Exchange {

    private final Context context;
    private final IncomingBody incoming;
    private final String mount;
    private Optional<RequestBody> body = Optional.empty();
    private String keyId = "-";
    private long mostDrained;
    private long rows;

    Exchange(Context context, String mount, InstantSource clock) {
        this.context = context;
        this.mount = mount;
        this.incoming = new IncomingBody(context.req(), clock);
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
     * The segment of the path in the place of the route's {@code {name}}.
     *
     * @throws IllegalArgumentException if the route has no such parameter
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

    /** What was received of the body. */
    public RequestBody body() {
        RequestBody opened = body.orElseGet(() -> new RequestBody(incoming.stream(), incoming.declaredBytes()));
        body = Optional.of(opened);
        return opened;
    }

    /** Whose request it is, for the log. */
    public void logKey(AccessKey key) {
        keyId = key.id().value();
    }

    /** How many rows it brings, for the log. */
    public void logRowCount(long rowCount) {
        rows = rowCount;
    }

    IncomingBody incoming() {
        return incoming;
    }

    void drainAtMost(long bytes) {
        mostDrained = bytes;
    }

    long mostDrained() {
        return mostDrained;
    }

    /** Whether the rest of the body will not be read, so that the connection cannot be used again. */
    boolean isLastOfConnection() {
        return !incoming.isWhole() && (incoming.isOver() || incoming.declaredBytes() > mostDrained);
    }

    String keyId() {
        return keyId;
    }

    long rows() {
        return rows;
    }
}
