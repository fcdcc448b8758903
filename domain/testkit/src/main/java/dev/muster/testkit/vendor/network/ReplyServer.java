package dev.muster.testkit.vendor.network;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Listens on a free port of 127.0.0.1, records each request, and sends the reply to it. Handles requests in parallel. */
public final class ReplyServer implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int BACKLOG = 256;
    private static final int NO_BODY = -1;

    private final Handler handler;
    private final ReceivedRequests received = new ReceivedRequests(System::nanoTime);
    private final ExecutorService threads = Executors.newCachedThreadPool(ReplyServer::daemon);
    private final HttpServer server;

    private ReplyServer(Handler handler) throws IOException {
        this.handler = handler;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * Starts a server.
     *
     * @param handler called by several threads at once; if it throws, the connection ends without a reply
     * @throws UncheckedIOException if the server cannot listen
     */
    public static ReplyServer start(Handler handler) {
        try {
            return new ReplyServer(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Scheme, host and port. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The requests so far. */
    public ReceivedRequests received() {
        return received;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            ReceivedRequest request = received.add(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers(exchange), body);
            send(exchange, handler.reply(request, body.length));
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        return exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> String.join(", ", header.getValue())));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        boolean hasBody = body.length > 0 && RawAnswer.mayHaveBody(exchange.getRequestMethod(), reply.status());
        exchange.sendResponseHeaders(reply.status(), hasBody ? body.length : NO_BODY);
        if (hasBody) {
            exchange.getResponseBody().write(body);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "reply server");
        thread.setDaemon(true);
        return thread;
    }

    /** Ends every connection and thread. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Decides on the reply to a request. */
    @FunctionalInterface
    public interface Handler {

        /**
         * The reply.
         *
         * @param bodyBytes the length of the body as it was sent
         */
        Reply reply(ReceivedRequest request, int bodyBytes);
    }
}
