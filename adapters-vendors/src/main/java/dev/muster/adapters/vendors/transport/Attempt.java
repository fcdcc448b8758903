package dev.muster.adapters.vendors.transport;

import dev.muster.adapters.vendors.transport.VendorReply.Answered;
import java.time.Duration;
import java.util.Optional;

/**
 * What one attempt came to.
 *
 * @param what what happened, for a person
 * @param pause how long the vendor wants to be left alone; empty if it did not say
 * @param answer the answer that ends the matter; empty if there is none
 */
record Attempt(Kind kind, String what, Optional<Duration> pause, Optional<Answered> answer) {

    static Attempt answered(Answered answer) {
        return new Attempt(Kind.ANSWERED, answer.summary(), Optional.empty(), Optional.of(answer));
    }

    static Attempt refused(Kind kind, String what, Optional<Duration> pause) {
        return new Attempt(kind, what, pause, Optional.empty());
    }

    static Attempt unanswered(Kind kind, String what) {
        return new Attempt(kind, what, Optional.empty(), Optional.empty());
    }

    enum Kind {
        /** Another attempt would not change the answer. */
        ANSWERED,
        /** The vendor wants to be asked later, and did nothing. */
        THROTTLED,
        /** The server answered that it failed. It is up, so what it fails on may well be the request. */
        SERVER_FAILED,
        /** A success that is no JSON, from whatever stands in the server's place. */
        NOT_JSON,
        /** An answer from a gateway or a proxy in the server's place; what the server did is not known. */
        GATEWAY_FAILED,
        /** The request did not leave. */
        NOT_SENT,
        /** The request left, and no answer came. */
        NO_ANSWER;

        boolean mayHaveHadEffect() {
            return this == SERVER_FAILED || this == NOT_JSON || this == GATEWAY_FAILED || this == NO_ANSWER;
        }

        /** Whether it speaks for a vendor that is down, not for one that is busy. */
        boolean isBreakdown() {
            return this == GATEWAY_FAILED || this == NOT_SENT || this == NO_ANSWER;
        }
    }
}
