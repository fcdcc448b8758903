package dev.muster.adapters.http.exchange;

import dev.muster.adapters.http.exchange.body.IncomingBody;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Which bodies are received, and how much is read of those that are not.
 *
 * @param senders whose bodies are received
 * @param drainBytes how much of a refused body is read at most
 * @param clock measures how fast bodies arrive
 */
public record BodyPolicy(Predicate<Exchange> senders, long drainBytes, InstantSource clock) {

    /** How much is read before anybody looks at the key: about what the server has in its buffers anyway. */
    private static final int MOST_UNASKED = 1 << 16;

    /** Enough that somebody who mistyped a key sees the refusal of an ordinary upload. */
    private static final int MOST_WITHOUT_KEY = 1 << 18;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(5);

    /**
     * Receives the body, if it is wanted; otherwise only what has arrived. The future is completed when the request can be
     * answered.
     *
     * @param mostBytes the longest body that is wanted
     */
    CompletableFuture<Void> receive(Exchange exchange, long mostBytes) {
        IncomingBody body = exchange.incoming();
        body.takeArrived(MOST_UNASKED);
        if (body.isWhole()) {
            return CompletableFuture.completedFuture(null);
        }
        boolean isKnown = senders.test(exchange);
        exchange.drainAtMost(isKnown ? drainBytes : Math.min(drainBytes, MOST_WITHOUT_KEY));
        boolean isWanted = isKnown && mostBytes > 0 && body.declaredBytes() <= mostBytes;
        return isWanted ? body.receive(mostBytes) : CompletableFuture.completedFuture(null);
    }

    /**
     * Before the answer: lets the body of a fast client arrive, so that its answer is an ordinary one and the connection can
     * be used again.
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
