package dev.muster.testkit.vendor.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Listens on 127.0.0.1 and hands each request, with its connection, to a handler; one daemon thread a connection. */
final class RawServer implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int BACKLOG = 256;
    private static final long JOIN_MILLIS = TimeUnit.SECONDS.toMillis(5);

    private final String name;
    private final Handler handler;
    private final ServerSocket listening;
    private final Set<RawConnection> connections = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    private RawServer(String name, int port, Handler handler) throws IOException {
        this.name = name;
        this.handler = handler;
        listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), BACKLOG);
    }

    /**
     * Starts one.
     *
     * @param port where to listen; 0 for any free port
     * @throws UncheckedIOException if the port is taken
     */
    static RawServer start(String name, int port, Handler handler) {
        try {
            RawServer server = new RawServer(name, port, handler);
            server.run(name + " " + server.listening.getLocalPort(), server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                run(name + " connection " + socket.getPort(), () -> serve(socket));
            } catch (IOException e) {
                // Closed meanwhile, or a client that was gone before it was let in.
            }
        }
    }

    private void serve(Socket socket) {
        try (RawConnection connection = new RawConnection(socket)) {
            connections.add(connection);
            try {
                converse(connection);
            } finally {
                connections.remove(connection);
            }
        } catch (IOException e) {
            // The client is gone, or talks no HTTP: either way the connection has ended here.
            return;
        }
    }

    private void converse(RawConnection connection) throws IOException {
        Optional<RawRequest> request = listening.isClosed() ? Optional.empty() : connection.next();
        while (request.isPresent()) {
            handler.handle(request.get(), connection);
            if (request.get().wantsNoMore() || !connection.isOpen()) {
                return;
            }
            request = connection.next();
        }
    }

    private void run(String threadName, Runnable work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } finally {
                        threads.remove(Thread.currentThread());
                    }
                },
                threadName);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (RawConnection connection : connections) {
                connection.close();
            }
            for (Thread thread : threads) {
                thread.interrupt();
                thread.join(JOIN_MILLIS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers a request, or ends its connection. */
    @FunctionalInterface
    interface Handler {
        void handle(RawRequest request, RawConnection connection) throws IOException;
    }
}
