package dev.muster.adapters.vendors.transport;

import dev.muster.adapters.vendors.transport.VendorReply.Failed;
import dev.muster.adapters.vendors.transport.VendorReply.Lost;
import dev.muster.adapters.vendors.transport.VendorReply.Postponed;
import java.time.Duration;
import java.util.Set;

/** The attempts of one request so far, and their result. For one thread. */
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

    /** The pause that the vendor asked for last; zero if it asked for none. */
    Duration pauseAsked() {
        return last.pause().orElse(Duration.ZERO);
    }

    /** How often a success was not JSON. */
    int notJson() {
        return notJson;
    }

    /** How often the server itself failed. */
    int serverFailures() {
        return serverFailures;
    }

    /** The result of all attempts. If an earlier attempt may have arrived, a refusal to answer now does not settle it. */
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

    /** Such a refusal does not tell whether an earlier attempt has arrived. */
    private static boolean isAboutTheSender(VendorReply.Answered answer) {
        return !answer.isSuccess() && !ABOUT_THE_REQUEST.contains(answer.status());
    }

    /** What happened to the last attempt. */
    String lastProblem() {
        return last.what();
    }

    /** Why there is no answer, with the number of attempts. */
    String reason() {
        if (attempts == 0) {
            return last.what();
        }
        return last.what() + ", after " + attempts + (attempts == 1 ? " attempt" : " attempts");
    }
}
