package dev.muster.adapters.vendors.transport;

import dev.muster.adapters.vendors.transport.VendorReply.Failed;
import dev.muster.adapters.vendors.transport.VendorReply.Lost;
import dev.muster.adapters.vendors.transport.VendorReply.Postponed;
import java.time.Duration;
import java.util.Set;

/** How one request has fared so far. For one thread. */
final class RequestHistory {

    private static final Attempt NONE = Attempt.unanswered(
            Attempt.Kind.NOT_SENT, "nothing sent: earlier requests failed, or there was an interrupt");

    private static final Set<Integer> ABOUT_THE_REQUEST = Set.of(400, 409, 413, 422);

    private int attempts;
    private int serverFailures;
    private int notJson;
    private boolean mayHaveHadEffect;
    private boolean arrivedEarlier;
    private Attempt last = NONE;

    void add(Attempt attempt) {
        attempts++;
        serverFailures += attempt.kind() == Attempt.Kind.SERVER_FAILED ? 1 : 0;
        notJson += attempt.kind() == Attempt.Kind.NOT_JSON ? 1 : 0;
        arrivedEarlier |= mayHaveHadEffect;
        mayHaveHadEffect |= attempt.kind().mayHaveHadEffect();
        last = attempt;
    }

    int attempts() {
        return attempts;
    }

    /** How long the vendor asked to be left alone the last time. */
    Duration pauseAsked() {
        return last.pause().orElse(Duration.ZERO);
    }

    /** How often a success was no JSON. */
    int notJson() {
        return notJson;
    }

    /** How often the server itself failed. */
    int serverFailures() {
        return serverFailures;
    }

    /** What all attempts together come to. A refusal to be asked now says nothing of an earlier attempt that got lost. */
    VendorReply end() {
        if (last.answer().isPresent()) {
            VendorReply.Answered answer = last.answer().get();
            return arrivedEarlier && isAboutTheSender(answer) ? new Lost(reason()) : answer;
        }
        if (!mayHaveHadEffect) {
            return new Postponed(reason());
        }
        return last.kind() == Attempt.Kind.SERVER_FAILED ? new Failed(reason()) : new Lost(reason());
    }

    /** Whoever is not let in learns nothing of an earlier attempt that got lost. */
    private static boolean isAboutTheSender(VendorReply.Answered answer) {
        return !answer.isSuccess() && !ABOUT_THE_REQUEST.contains(answer.status());
    }

    /** Why there is no answer. */
    String reason() {
        if (attempts == 0) {
            return last.what();
        }
        return last.what() + ", after " + attempts + (attempts == 1 ? " attempt" : " attempts");
    }
}
