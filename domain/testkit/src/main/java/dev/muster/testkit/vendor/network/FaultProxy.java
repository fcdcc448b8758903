package dev.muster.testkit.vendor.network;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a client and a server of plain HTTP and lets some requests meet a {@link Fault}. Everything else is
 * handed on unchanged, except for what concerns the connection; a chunked body gets its length instead. If the server
 * cannot be reached, the client is told 502. Thread-safe.
 */
public final class FaultProxy implements AutoCloseable {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int BAD_GATEWAY = 502;
    private static final int UNAVAILABLE = 503;

    private final Upstream upstream;
    private final FaultPlan faults;
    private final ReceivedRequests received = new ReceivedRequests(System::nanoTime);
    private final AtomicLong done = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final RawServer server;

    private FaultProxy(int port, URI upstream, FaultPlan faults) {
        this.upstream = new Upstream(upstream);
        this.faults = requireNonNull(faults);
        server = RawServer.start("fault proxy", port, this::pass);
    }

    /**
     * A proxy on any free port.
     *
     * @param upstream scheme, host and port of the server; a path in it is not read
     */
    public static FaultProxy before(URI upstream, FaultPlan faults) {
        return new FaultProxy(0, upstream, faults);
    }

    /**
     * A proxy on this port.
     *
     * @param upstream scheme, host and port of the server; a path in it is not read
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static FaultProxy before(URI upstream, FaultPlan faults, int port) {
        return new FaultProxy(port, upstream, faults);
    }

    /** Where it listens: scheme, host and port. */
    public URI address() {
        return server.address();
    }

    /** All requests that arrived so far, those that met a fault included. */
    public List<ReceivedRequest> requests() {
        return received.all();
    }

    /** How many requests met a fault so far. */
    public long faultsDone() {
        return done.get();
    }

    @Override
    public void close() {
        closed.countDown();
        server.close();
    }

    private void pass(RawRequest request, RawConnection connection) throws IOException {
        Fault fault = faults.next(request.recordIn(received));
        if (!(fault instanceof Fault.Pass)) {
            done.incrementAndGet();
        }
        if (fault instanceof Fault.TooManyRequests refusal) {
            connection.answer(request, refused(TOO_MANY_REQUESTS, refusal.retryAfter()));
        } else if (fault instanceof Fault.Unavailable refusal) {
            connection.answer(request, refused(UNAVAILABLE, refusal.retryAfter()));
        } else if (fault instanceof Fault.HtmlPage page) {
            connection.answer(request, RawAnswer.of(Reply.html(page.status())));
        } else if (fault instanceof Fault.CutBefore) {
            connection.cut();
        } else {
            spoil(fault, request, handedOn(request), connection);
        }
    }

    /** The faults that strike when the vendor has done its work. */
    private void spoil(Fault fault, RawRequest request, RawAnswer answer, RawConnection connection) throws IOException {
        if (fault instanceof Fault.CutAfter || (fault instanceof Fault.Truncated && answer.length() == 0)) {
            connection.cut();
        } else if (fault instanceof Fault.Truncated) {
            connection.answerHalf(request, answer);
        } else {
            if (fault instanceof Fault.Slow slow) {
                hold(slow.delay());
            }
            connection.answer(request, answer);
        }
    }

    private RawAnswer handedOn(RawRequest request) {
        try {
            return upstream.answer(request);
        } catch (IOException e) {
            return RawAnswer.of(Reply.json(BAD_GATEWAY, "{\"error\":\"upstream gave no answer\"}"));
        }
    }

    private void hold(Duration delay) throws IOException {
        try {
            if (closed.await(delay.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("The proxy is closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static RawAnswer refused(int status, Optional<String> retryAfter) {
        Reply reply = Reply.json(status, "{\"error\":\"refused on the way\"}");
        return RawAnswer.of(
                retryAfter.map(value -> reply.withHeader("Retry-After", value)).orElse(reply));
    }
}
