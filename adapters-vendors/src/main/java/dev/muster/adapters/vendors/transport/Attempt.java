package dev.muster.adapters.vendors.transport;

import dev.muster.adapters.vendors.transport.VendorReply.Answered;
import java.time.Duration;
import java.util.Optional;

/**
 * The result of one attempt.
 *
 * @param what what happened, for a person
 * @param pause the pause that the vendor asks for; empty if it asks for none
 * @param answer the final answer; empty if there is none
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
        /** A final answer: a retry would not change it. */
        ANSWERED,
        /** The vendor asked for a later retry, and did nothing. */
        THROTTLED,
        /** The server answered that it failed. Since it is up, this request may be the cause. */
        SERVER_FAILED,
        /** A success that is not JSON, probably from a proxy or another server. */
        NOT_JSON,
        /** An answer from a gateway or a proxy. What the server did is unknown. */
        GATEWAY_FAILED,
        /** The request was not sent. */
        NOT_SENT,
        /** The request was sent, and no answer came. */
        NO_ANSWER;

        boolean mayHaveHadEffect() {
            return this == SERVER_FAILED || this == NOT_JSON || this == GATEWAY_FAILED || this == NO_ANSWER;
        }

        /** Whether the vendor seems to be down, not only busy. */
        boolean isBreakdown() {
            return this == GATEWAY_FAILED || this == NOT_SENT || this == NO_ANSWER;
        }
    }
}
