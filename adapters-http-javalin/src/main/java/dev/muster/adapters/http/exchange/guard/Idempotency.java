package dev.muster.adapters.http.exchange.guard;

import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.json.Json;
import dev.muster.domain.idempotency.IdempotencyScope;
import dev.muster.domain.idempotency.RecordedAnswer;
import dev.muster.domain.port.out.access.IdempotencyLedger;
import dev.muster.domain.workspace.WorkspaceId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Gives a request with an idempotency key one effect, however often it arrives. The first answer is recorded and given
 * again; while the first request is running, equal ones wait for it. Recorded answers survive a restart. Running
 * requests are known to this process only: of several servers over one store each runs one. Thread-safe.
 */
public final class Idempotency {

    /** How long an answer is given again. */
    public static final Duration RETENTION = Duration.ofHours(24);

    /** The longest idempotency key, in characters. */
    public static final int LONGEST_NAME = 100;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final IdempotencyLedger ledger;
    private final Json json;
    private final InstantSource clock;
    private final KeyedLock<IdempotencyScope> locks = new KeyedLock<>();

    public Idempotency(IdempotencyLedger ledger, Json json, InstantSource clock) {
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Answers a request with an idempotency key.
     *
     * @param digest of the whole request; tells a repetition from another request with the same key
     * @param work what the request asks for; done by the first one only
     * @throws IOException if the work throws it
     */
    public Outcome once(IdempotencyScope scope, WorkspaceId workspace, String digest, Work work) throws IOException {
        Optional<KeyedLock.Hold> lock = locks.acquire(scope, LONGEST_WAIT);
        if (lock.isEmpty()) {
            return new Outcome.InProgress();
        }
        try {
            Optional<RecordedAnswer> earlier = fresh(scope);
            return earlier.isPresent()
                    ? repeated(earlier.get(), digest)
                    : first(scope, workspace, digest, work.answer());
        } finally {
            lock.get().release();
        }
    }

    /** Deletes an expired answer, since the next one could not be recorded beside it. */
    private Optional<RecordedAnswer> fresh(IdempotencyScope scope) {
        Instant oldest = clock.instant().minus(RETENTION);
        Optional<RecordedAnswer> earlier = ledger.find(scope);
        if (earlier.isPresent() && earlier.get().at().isBefore(oldest)) {
            ledger.forgetGivenBefore(oldest);
            return Optional.empty();
        }
        return earlier;
    }

    private static Outcome repeated(RecordedAnswer earlier, String digest) {
        if (!earlier.requestDigest().equals(digest)) {
            return new Outcome.Conflict();
        }
        return earlier.body()
                .<Outcome>map(body -> new Outcome.Answered(
                        Answer.ofSource(earlier.status(), body).with("Idempotent-Replayed", "true")))
                .orElseGet(() -> new Outcome.Erased(earlier.status()));
    }

    /** Server errors and rate limit refusals are not recorded, so that the sender can try again. */
    private Outcome first(IdempotencyScope scope, WorkspaceId workspace, String digest, Answer answer) {
        if (answer.status() != TOO_MANY_REQUESTS && answer.status() < SERVER_ERROR) {
            ledger.record(
                    scope,
                    new RecordedAnswer(
                            workspace,
                            digest,
                            answer.status(),
                            answer.body().map(json::text),
                            clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        }
        return new Outcome.Answered(answer);
    }

    /** What a request asks for. */
    @FunctionalInterface
    public interface Work {
        Answer answer() throws IOException;
    }

    /** The result of a request with an idempotency key. */
    public sealed interface Outcome {

        /** The answer, the first time or again. */
        record Answered(Answer answer) implements Outcome {}

        /** Another request had this key. */
        record Conflict() implements Outcome {}

        /**
         * The request was answered before, and the answer held personal data of a contact that has been removed since.
         *
         * @param status the HTTP status it had
         */
        record Erased(int status) implements Outcome {}

        /** The first request is still running, and the longest wait is over. */
        record InProgress() implements Outcome {}
    }
}
