package dev.muster.testkit.vendor.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** A request with its bytes. */
public final class HttpRequest {

    private final String method;
    private final String target;
    private final String version;
    private final HttpFields fields;
    private final byte[] body;

    public HttpRequest(String method, String target, String version, HttpFields fields, byte[] body) {
        this.method = method;
        this.target = target;
        this.version = version;
        this.fields = fields;
        this.body = body;
    }

    String method() {
        return method;
    }

    public int length() {
        return body.length;
    }

    boolean wantsNoMore() {
        return version.equals("HTTP/1.0") || fields.says("connection", "close");
    }

    ReceivedRequest receivedAt(Duration at) {
        return new ReceivedRequest(method, target, fields.byLowerName(), new String(body, StandardCharsets.UTF_8), at);
    }

    /** Sends it on, as the only request of its connection. */
    void writeTo(OutputStream out, String host) throws IOException {
        StringBuilder head = new StringBuilder();
        head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(host).append("\r\nConnection: close\r\n");
        boolean hasBody = body.length > 0 || fields.first("content-length").isPresent();
        if (hasBody) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        fields.handedOn(Set.of("host", "content-length")).writeTo(head);
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }
}
