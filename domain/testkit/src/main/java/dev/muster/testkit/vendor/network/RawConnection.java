package dev.muster.testkit.vendor.network;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One client's connection: requests in, answers out, or an end by force. */
final class RawConnection implements AutoCloseable {

    private final Socket socket;
    private final RawReader in;
    private final OutputStream out;

    RawConnection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new RawReader(new BufferedInputStream(socket.getInputStream()));
        out = new BufferedOutputStream(socket.getOutputStream());
    }

    Optional<RawRequest> next() throws IOException {
        return in.request(() -> {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        });
    }

    void answer(RawRequest request, RawAnswer answer) throws IOException {
        answer.writeTo(out, request.method(), answer.length());
    }

    /** Promises all of the answer, sends half of its body and ends the connection. */
    void answerHalf(RawRequest request, RawAnswer answer) throws IOException {
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
