package dev.muster.testkit.vendor.migma;

import dev.muster.testkit.vendor.network.ReceivedRequest;
import dev.muster.testkit.vendor.network.Reply;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The first answers under each Idempotency-Key. Not thread-safe. */
final class MigmaRecordedAnswers {

    private static final int LONGEST_KEY = 100;
    private static final int FIRST_SERVER_ERROR = 500;

    private final Map<String, First> firsts = new HashMap<>();

    /** The first answer to this request, again; or the answer of the work, which is kept if it is final. */
    Reply replayedOr(ReceivedRequest request, Supplier<Reply> work) {
        Optional<String> key = request.header("idempotency-key");
        if (key.isEmpty()) {
            return work.get();
        }
        if (key.get().length() > LONGEST_KEY) {
            return MigmaAnswers.refused(400, "Idempotency-Key must be at most " + LONGEST_KEY + " characters");
        }
        Optional<First> first = Optional.ofNullable(firsts.get(key.get()));
        if (first.isPresent()) {
            return first.get().body().equals(request.body())
                    ? first.get().reply().withHeader("Idempotent-Replayed", "true")
                    : MigmaAnswers.keyConflict();
        }
        Reply reply = work.get();
        if (reply.status() < FIRST_SERVER_ERROR) {
            firsts.put(key.get(), new First(request.body(), reply));
        }
        return reply;
    }

    private record First(String body, Reply reply) {}
}
