package dev.muster.testkit.vendor.network;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One client's connection: requests in, answers out, or an end by force. */
public final class HttpConnection implements AutoCloseable {

    private final Socket socket;
    private final HttpReader in;
    private final OutputStream out;

    HttpConnection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new HttpReader(new BufferedInputStream(socket.getInputStream()));
        out = new BufferedOutputStream(socket.getOutputStream());
    }

    Optional<HttpRequest> next() throws IOException {
        return in.request(() -> {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        });
    }

    public void answer(HttpRequest request, HttpAnswer answer) throws IOException {
        answer.writeTo(out, request.method(), answer.length());
    }

    /** Promises all of the answer, sends half of its body and ends the connection. */
    void answerHalf(HttpRequest request, HttpAnswer answer) throws IOException {
        answer.writeTo(out, request.method(), answer.length() / 2);
        socket.close();
    }

    /** Ends the connection with a reset, as a crash does. */
    void cut() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    boolean isOpen() {
        return !socket.isClosed();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
