package dev.muster.testkit.vendor.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** An answer with its bytes. */
public final class HttpAnswer {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final int status;
    private final HttpFields fields;
    private final byte[] body;

    HttpAnswer(int status, HttpFields fields, byte[] body) {
        this.status = status;
        this.fields = fields;
        this.body = body;
    }

    static boolean mayHaveBody(String method, int status) {
        return !method.equals("HEAD") && status != NO_CONTENT && status != NOT_MODIFIED;
    }

    public int length() {
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
