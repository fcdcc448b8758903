package dev.muster.adapters.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a client and the doors, and loses answers after the request has had its effect. */
public final class LossyProxy implements AutoCloseable {

    private static final Set<String> OF_THE_CONNECTION = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        OF_THE_CONNECTION.addAll(
                List.of("Connection", "Content-Length", "Host", "Transfer-Encoding", "Upgrade", "Date"));
        OF_THE_CONNECTION.addAll(List.of("HTTP2-Settings"));
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int target;
    private final Queue<Fate> fates = new ConcurrentLinkedQueue<>();

    private LossyProxy(MountedDoors doors) throws IOException {
        target = doors.port();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    public static LossyProxy before(MountedDoors doors) {
        try {
            return new LossyProxy(doors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What becomes of the next answers; those after them are handed on. */
    public void next(Fate... fate) {
        fates.addAll(List.of(fate));
    }

    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        Fate fate = fates.isEmpty() ? Fate.HANDED_ON : fates.remove();
        HttpResponse<byte[]> answer = answer(exchange);
        try (exchange) {
            switch (fate) {
                case HANDED_ON -> {
                    answer.headers().map().forEach((name, values) -> {
                        if (!OF_THE_CONNECTION.contains(name)) {
                            exchange.getResponseHeaders().put(name, values);
                        }
                    });
                    write(exchange, answer.statusCode(), answer.body());
                }
                case LOST -> exchange.getRequestBody().close();
                case REPLACED_BY_A_PAGE ->
                    write(exchange, 502, "<html>Bad Gateway</html>".getBytes(StandardCharsets.UTF_8));
                case EMPTIED -> write(exchange, 504, new byte[0]);
            }
        }
    }

    private HttpResponse<byte[]> answer(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + target + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** What becomes of an answer. The request has had its effect in any case. */
    public enum Fate {
        HANDED_ON,
        LOST,
        REPLACED_BY_A_PAGE,
        EMPTIED
    }
}
