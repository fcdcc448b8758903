package dev.muster.testkit.vendor.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** An answer with its bytes. */
final class RawAnswer {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final int status;
    private final RawFields fields;
    private final byte[] body;

    RawAnswer(int status, RawFields fields, byte[] body) {
        this.status = status;
        this.fields = fields;
        this.body = body;
    }

    static RawAnswer of(Reply reply) {
        RawFields fields = new RawFields();
        reply.headers().forEach(fields::add);
        return new RawAnswer(reply.status(), fields, reply.body().getBytes(StandardCharsets.UTF_8));
    }

    static boolean mayHaveBody(String method, int status) {
        return !method.equals("HEAD") && status != NO_CONTENT && status != NOT_MODIFIED;
    }

    int length() {
        return body.length;
    }

    /** Sends the head, which promises the whole body, and that many bytes of the body. */
    void writeTo(OutputStream out, String method, int bytes) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " \r\n");
        if (mayHaveBody(method, status)) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
            fields.handedOn(Set.of("content-length")).writeTo(head);
        } else {
            fields.handedOn(Set.of()).writeTo(head);
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (mayHaveBody(method, status)) {
            out.write(body, 0, bytes);
        }
        out.flush();
    }
}
