package dev.muster.testkit.saboteur;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A port that breaks one clause.
 *
 * @param clause which
 * @param wrong how
 * @param port makes a new one
 * @param patience how long the contract waits for other threads: long where two have to meet, short where nobody does
 */
record Saboteur<P>(String clause, String wrong, Supplier<P> port, Duration patience) {

    static <P> Saboteur<P> of(String clause, String wrong, Supplier<P> port) {
        return new Saboteur<>(clause, wrong, port, Duration.ofSeconds(1));
    }

    /** One that is caught only if two threads meet. */
    static <P> Saboteur<P> concurrent(String clause, String wrong, Supplier<P> port) {
        return new Saboteur<>(clause, wrong, port, Duration.ofSeconds(10));
    }

    @Override
    public String toString() {
        return clause + ": " + wrong;
    }
}
