package dev.muster.adapters.vendors.transport;

import dev.muster.adapters.vendors.transport.VendorReply.Failed;
import dev.muster.adapters.vendors.transport.VendorReply.Lost;
import dev.muster.adapters.vendors.transport.VendorReply.Postponed;

/** How one request has fared so far. For one thread. */
final class Course {

    private static final Attempt NONE = Attempt.unanswered(
            Attempt.Kind.NOT_SENT, "nothing sent: earlier requests failed, or there was an interrupt");

    private int attempts;
    private int stumbles;
    private boolean mayHaveHadEffect;
    private Attempt last = NONE;

    void add(Attempt attempt) {
        attempts++;
        stumbles += attempt.kind() == Attempt.Kind.STUMBLED ? 1 : 0;
        mayHaveHadEffect |= attempt.kind().mayHaveHadEffect();
        last = attempt;
    }

    int attempts() {
        return attempts;
    }

    /** How often the server itself failed. */
    int stumbles() {
        return stumbles;
    }

    /** What all attempts together come to. A refusal to be asked now says nothing of an earlier attempt that got lost. */
    VendorReply end() {
        if (last.answer().isPresent()) {
            return last.answer().get();
        }
        if (!mayHaveHadEffect) {
            return new Postponed(reason());
        }
        return last.kind() == Attempt.Kind.STUMBLED ? new Failed(reason()) : new Lost(reason());
    }

    private String reason() {
        if (attempts == 0) {
            return last.what();
        }
        return last.what() + ", after " + attempts + (attempts == 1 ? " attempt" : " attempts");
    }
}
