package dev.muster.adapters.http.documentation;

import dev.muster.domain.identifier.Sha256;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * One file as it is served. Clients keep it and ask each time whether it has changed, which costs a few bytes and never
 * shows the files of an older release (RFC 9110 section 13.1.2). Thread-safe.
 */
final class ServedFile {

    private static final int NOT_MODIFIED = 304;
    private static final int TAG_DIGITS = 24;

    private final byte[] content;
    private final String type;
    private final String tag;

    private ServedFile(byte[] content, String type) {
        this.content = content;
        this.type = type;
        // Weak: the server may compress what it sends.
        this.tag = "W/\"" + Sha256.hex(content).substring(0, TAG_DIGITS) + "\"";
    }

    /**
     * A file of the class path.
     *
     * @throws IllegalStateException if there is none of this name
     */
    static ServedFile resource(String name, String type) {
        return new ServedFile(ClassPath.read(name), type);
    }

    static ServedFile text(String text, String type) {
        return new ServedFile(text.getBytes(StandardCharsets.UTF_8), type);
    }

    void answer(Context context) {
        context.header("Cache-Control", "no-cache").header("ETag", tag).header("X-Content-Type-Options", "nosniff");
        if (isKnownToClient(context)) {
            context.status(NOT_MODIFIED);
        } else {
            context.contentType(type).result(content);
        }
    }

    private boolean isKnownToClient(Context context) {
        String known = context.header("If-None-Match");
        return known != null
                && Arrays.stream(known.split(",")).map(String::strip).anyMatch(List.of(tag, "*")::contains);
    }
}
