package dev.muster.domain.port.out.access;

import dev.muster.domain.idempotency.IdempotencyScope;
import dev.muster.domain.idempotency.RecordedAnswer;
import dev.muster.domain.port.out.UnknownWorkspace;
import java.time.Instant;
import java.util.Optional;

/**
 * Answers to requests that must not have a second effect, so that a repeated request gets the first one's. Thread-safe.
 *
 * <ul>
 *   <li><b>IL-1</b> A recorded answer is found under its scope, with everything it was recorded with, and under no other.
 *   <li><b>IL-2</b> The first answer under a scope stays; a later one changes nothing.
 *   <li><b>IL-3</b> Answers given before the given time are forgotten; others are not.
 *   <li><b>IL-4</b> In a store that knows its workspaces, recording an answer about a workspace that was not added throws
 *       {@link UnknownWorkspace}.
 * </ul>
 */
public interface IdempotencyLedger {

    /** The answer recorded under this scope. */
    Optional<RecordedAnswer> find(IdempotencyScope scope);

    /** Records an answer, for as long as nobody forgets it. */
    void record(IdempotencyScope scope, RecordedAnswer answer);

    /** Forgets old answers. */
    void forgetGivenBefore(Instant time);
}
