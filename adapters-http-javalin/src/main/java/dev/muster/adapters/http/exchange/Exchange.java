package dev.muster.adapters.http.exchange;

import dev.muster.domain.access.AccessKey;
import io.javalin.http.Context;
import java.util.Optional;

/** One request as a handler sees it. Used by one thread. */
public final class Exchange {

    private final Context context;
    private final RequestBody body;
    private String keyId = "-";
    private long rows;

    Exchange(Context context) {
        this.context = context;
        this.body = new RequestBody(context.bodyInputStream(), declaredBytes(context));
    }

    /** A request header; names are compared without regard to case, of several only the first counts. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(context.header(name));
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
