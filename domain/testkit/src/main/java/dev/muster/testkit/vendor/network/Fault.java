package dev.muster.testkit.vendor.network;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/** What becomes of one request on its way to the vendor and back. */
public sealed interface Fault {

    /** Nothing happens to it. */
    Fault PASS = new Pass();

    /** 429 from a gateway; the vendor sees nothing. */
    static Fault tooManyRequests() {
        return new TooManyRequests(Optional.empty());
    }

    /** 503 from a gateway; the vendor sees nothing. */
    static Fault unavailable() {
        return new Unavailable(Optional.empty());
    }

    /** The request and its answer are handed on. */
    record Pass() implements Fault {}

    /**
     * 429 from a gateway, which words its refusal in JSON; the vendor sees nothing.
     *
     * @param retryAfter the value of {@code Retry-After} as it stands on the wire; empty for no such header
     */
    record TooManyRequests(Optional<String> retryAfter) implements Fault {

        public TooManyRequests {
            requireNonNull(retryAfter);
        }
    }

    /**
     * 503 from a gateway, which words its refusal in JSON; the vendor sees nothing.
     *
     * @param retryAfter the value of {@code Retry-After} as it stands on the wire; empty for no such header
     */
    record Unavailable(Optional<String> retryAfter) implements Fault {

        public Unavailable {
            requireNonNull(retryAfter);
        }
    }

    /**
     * A page instead of the vendor's answer; the vendor sees nothing.
     *
     * @param status the status of the page, which may well be 200
     */
    record HtmlPage(int status) implements Fault {}

    /** The connection is reset before the vendor sees anything. */
    record CutBefore() implements Fault {}

    /** The vendor does its work, and the connection is reset instead of its answer. */
    record CutAfter() implements Fault {}

    /**
     * The vendor does its work, and its answer is held back for a while.
     *
     * @param delay for how long, at least; closing the proxy ends the wait
     */
    record Slow(Duration delay) implements Fault {

        public Slow {
            requireNonNull(delay);
        }
    }

    /**
     * The vendor does its work; its answer promises the whole body, and the connection ends in the middle of it. An
     * answer without a body is lost as with {@link CutAfter}.
     */
    record Truncated() implements Fault {}
}
