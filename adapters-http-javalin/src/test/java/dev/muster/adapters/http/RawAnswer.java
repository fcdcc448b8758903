package dev.muster.adapters.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** An answer to bytes written to a socket: what a well-bred client would not send, or would not show. */
public record RawAnswer(String head, String body) {

    private static final int PATIENCE_MILLIS = 60_000;

    /** Writes all of the request, says that there is no more to come, and only then reads. */
    public static RawAnswer to(int port, String request) {
        return to(port, out -> out.write(request.getBytes(StandardCharsets.ISO_8859_1)));
    }

    public static RawAnswer to(int port, Sending sending) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            sending.to(socket.getOutputStream());
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new RawAnswer(answer.substring(0, end), answer.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int status() {
        return Integer.parseInt(head.substring(9, 12));
    }

    public String header(String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** What a client writes. */
    @FunctionalInterface
    public interface Sending {
        void to(OutputStream out) throws IOException;
    }
}
