package dev.muster.adapters.http.exchange;

import dev.muster.adapters.http.exchange.body.IncomingBody;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/** Decides which bodies are received, and how much is read of those that are not. One for all doors. Thread-safe. */
public final class BodyPolicy {

    /**
     * How many bodies are received at the same time. Each takes up to 128 KiB of memory before it goes to a file, so
     * all of them together take at most 64 MiB, however many connections there are.
     */
    public static final int MOST_RECEIVED_AT_ONCE = 512;

    /** How much is read before the key is checked: about what the server has in its buffers anyway. */
    private static final int MOST_UNASKED = 1 << 16;

    /** Enough that a client with a mistyped key sees the refusal of an ordinary upload. */
    private static final int MOST_WITHOUT_KEY = 1 << 18;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(5);

    private final Predicate<Exchange> knownSenders;
    private final long drainBytes;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(MOST_RECEIVED_AT_ONCE);

    /**
     * A policy.
     *
     * @param knownSenders those with a valid key, of whose refused bodies more is read
     * @param drainBytes how much of a refused body is read at most
     * @param clock measures how fast bodies arrive
     */
    public BodyPolicy(Predicate<Exchange> knownSenders, long drainBytes, InstantSource clock) {
        this.knownSenders = knownSenders;
        this.drainBytes = drainBytes;
        this.clock = clock;
    }

    /** A request, with as much of its body as has arrived. */
    Exchange open(Context context, String mount) {
        Exchange exchange = new Exchange(context, mount, clock);
        exchange.incoming().takeArrived(MOST_UNASKED);
        return exchange;
    }

    /**
     * Receives the rest of the body, if it is wanted. The future is completed when the request can be answered: true if
     * the handler can answer it, false if too many bodies are being received.
     *
     * @param mostBytes the longest body that is wanted; 0 if none is
     */
    CompletableFuture<Boolean> receive(Exchange exchange, long mostBytes) {
        IncomingBody body = exchange.incoming();
        if (body.isWhole()) {
            return CompletableFuture.completedFuture(true);
        }
        exchange.drainAtMost(knownSenders.test(exchange) ? drainBytes : Math.min(drainBytes, MOST_WITHOUT_KEY));
        if (mostBytes == 0 || body.declaredBytes() > mostBytes) {
            return CompletableFuture.completedFuture(true);
        }
        if (!places.tryAcquire()) {
            return CompletableFuture.completedFuture(false);
        }
        return body.receive(mostBytes)
                .whenComplete((received, failure) -> places.release())
                .thenApply(received -> true);
    }

    /**
     * Before the answer: lets the body of a fast client arrive, so that its answer is an ordinary one and the
     * connection can be used again.
     */
    CompletableFuture<Void> pause(Exchange exchange) {
        return exchange.isLastOfConnection()
                ? CompletableFuture.completedFuture(null)
                : exchange.incoming().drain(exchange.mostDrained(), LONGEST_PAUSE);
    }

    /** After the answer: reads on for a while, so that the client sees the answer and not a reset connection. */
    CompletableFuture<Void> drain(Exchange exchange) {
        return exchange.incoming().drain(exchange.mostDrained(), LONGEST_DRAIN);
    }
}
