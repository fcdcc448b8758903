package dev.muster.testkit.vendor.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A request with its bytes. */
final class RawRequest {

    private final String method;
    private final String target;
    private final String version;
    private final RawFields fields;
    private final byte[] body;

    RawRequest(String method, String target, String version, RawFields fields, byte[] body) {
        this.method = method;
        this.target = target;
        this.version = version;
        this.fields = fields;
        this.body = body;
    }

    String method() {
        return method;
    }

    boolean wantsNoMore() {
        return version.equals("HTTP/1.0") || fields.says("connection", "close");
    }

    ReceivedRequest recordIn(ReceivedRequests received) {
        return received.add(method, target, fields.byLowerName(), body);
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
