package dev.muster.adapters.http.exchange.body;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The body of one request as it comes from the network. First what has arrived is read, then the rest is received or
 * drained; no thread waits for the client. The container and a timeout may call at the same time; one handler uses it.
 */
public final class IncomingBody implements ReadListener, AutoCloseable {

    /** A body that arrives more slowly is refused. */
    public static final int LEAST_BYTES_PER_SECOND = 256;

    /** How long a body may be slower. */
    public static final Duration GRACE = Duration.ofSeconds(30);

    private static final int PIECE = 1 << 14;

    private final HttpServletRequest request;
    private final InstantSource clock;
    private final long startMillis;
    private final long declaredBytes;
    private final ReceivedBytes received = new ReceivedBytes();
    private volatile CompletableFuture<Void> goal = CompletableFuture.completedFuture(null);
    private volatile Optional<Throwable> failure = Optional.empty();
    private volatile boolean isWhole;
    private boolean isListening;
    private boolean isDraining;
    private long drainedFrom;
    private long arrivedBytes;
    private long mostBytes;

    /**
     * A body still to be read.
     *
     * @param clock measures how fast it arrives
     */
    public IncomingBody(HttpServletRequest request, InstantSource clock) {
        this.request = request;
        this.clock = clock;
        this.startMillis = clock.millis();
        this.declaredBytes = request.getContentLengthLong();
        this.isWhole = declaredBytes == 0 || (declaredBytes < 0 && !hasUndeclaredBody(request));
    }

    /** What Content-Length says; -1 if it says nothing. */
    public long declaredBytes() {
        return declaredBytes;
    }

    /** Whether the end has been read. */
    public boolean isWhole() {
        return isWhole;
    }

    /**
     * Whether no more comes: it is whole, broke off, or the client waits for a {@code 100 Continue} that is not sent.
     */
    public boolean isOver() {
        return isWhole || failure.isPresent() || isAwaitingConsent();
    }

    private synchronized boolean isAwaitingConsent() {
        return !isListening && request.getHeader("Expect") != null;
    }

    /**
     * Reads what has arrived, about this much at most, without waiting. Reads nothing if the client waits for
     * {@code 100 Continue}, since the container sends that on the first read.
     */
    public synchronized void takeArrived(int most) {
        if (isAwaitingConsent()) {
            return;
        }
        try {
            ServletInputStream in = request.getInputStream();
            byte[] piece = new byte[PIECE];
            while (!isWhole && arrivedBytes < most && in.available() > 0) {
                take(piece, in.read(piece));
            }
        } catch (IOException | RuntimeException e) {
            failure = Optional.of(e);
        }
    }

    /**
     * Receives the rest, but stops soon after this many bytes. The future also completes normally if receiving fails;
     * then reading the {@link #stream} throws.
     */
    public CompletableFuture<Void> receive(long most) {
        return start(most);
    }

    /**
     * Reads and discards the rest. A further call continues.
     *
     * @param most how many bytes at most, earlier calls included
     * @param longest how long at most
     */
    public CompletableFuture<Void> drain(long most, Duration longest) {
        if (isOver()) {
            return CompletableFuture.completedFuture(null);
        }
        AsyncContext async = async();
        return start(beginDrain() + most)
                .completeOnTimeout(null, longest.toMillis(), TimeUnit.MILLISECONDS)
                // All timeouts of the process share one thread, which must not run what follows.
                .thenRunAsync(() -> {}, async::start);
    }

    /** What was received; ends in an exception if that is not the whole body. Called once. */
    public InputStream stream() {
        try {
            return new SequenceInputStream(received.stream(), new EndOfBody(isWhole, failure));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Discards what was received. */
    @Override
    public void close() {
        received.close();
    }

    @Override
    public void onDataAvailable() {
        if (isReachedByReading()) {
            goal.complete(null);
        }
    }

    @Override
    public void onAllDataRead() {
        isWhole = true;
        goal.complete(null);
    }

    @Override
    public void onError(Throwable cause) {
        failure = Optional.of(cause);
        goal.complete(null);
    }

    /** The caller completes the future outside the lock, since that runs the request's handler. */
    private synchronized boolean isReachedByReading() {
        byte[] piece = new byte[PIECE];
        try {
            ServletInputStream in = request.getInputStream();
            while (!isReached() && in.isReady()) {
                take(piece, in.read(piece));
            }
        } catch (IOException | RuntimeException e) {
            failure = Optional.of(e);
        }
        return isReached();
    }

    private synchronized boolean isReached() {
        return isWhole || failure.isPresent() || arrivedBytes > mostBytes;
    }

    private synchronized long beginDrain() {
        if (!isDraining) {
            isDraining = true;
            drainedFrom = arrivedBytes;
        }
        return drainedFrom;
    }

    private CompletableFuture<Void> start(long most) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        boolean wasListening;
        synchronized (this) {
            mostBytes = most;
            goal = started;
            wasListening = isListening;
            isListening = true;
        }
        if (isReached()) {
            started.complete(null);
        } else if (wasListening) {
            onDataAvailable();
        } else {
            listen();
        }
        return started;
    }

    private void listen() {
        async();
        try {
            request.getInputStream().setReadListener(this);
        } catch (IOException e) {
            onError(e);
        }
    }

    /** Without the container's timeout, since the rate of arrival is limited instead. */
    private AsyncContext async() {
        if (request.isAsyncStarted()) {
            return request.getAsyncContext();
        }
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        return async;
    }

    private void take(byte[] piece, int length) throws BodyTooSlow {
        if (length < 0) {
            isWhole = true;
            return;
        }
        arrivedBytes += length;
        if (!isDraining) {
            received.add(piece, length);
        }
        if (arrivedBytes == declaredBytes) {
            isWhole = true;
        } else {
            checkRate();
        }
    }

    private void checkRate() throws BodyTooSlow {
        long millis = clock.millis() - startMillis;
        if (millis > GRACE.toMillis() && arrivedBytes < millis * LEAST_BYTES_PER_SECOND / 1_000) {
            throw new BodyTooSlow(LEAST_BYTES_PER_SECOND);
        }
    }

    /** In HTTP/1 a body without a length has this header; HTTP/2 needs none. */
    private static boolean hasUndeclaredBody(HttpServletRequest request) {
        return request.getHeader("Transfer-Encoding") != null
                || !request.getProtocol().startsWith("HTTP/1");
    }
}
