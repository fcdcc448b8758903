package dev.muster.domain.memory;

import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.idempotency.IdempotencyScope;
import dev.muster.domain.idempotency.RecordedAnswer;
import dev.muster.domain.port.out.access.IdempotencyLedger;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Recorded answers in memory. Thread-safe. */
final class InMemoryIdempotencyLedger implements IdempotencyLedger {

    private final StoredWorkspaces workspaces;
    private final Map<IdempotencyScope, RecordedAnswer> answers = new HashMap<>();

    InMemoryIdempotencyLedger(StoredWorkspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public synchronized Optional<RecordedAnswer> find(IdempotencyScope scope) {
        return Optional.ofNullable(answers.get(scope));
    }

    @Override
    public synchronized void record(IdempotencyScope scope, RecordedAnswer answer) {
        workspaces.require(answer.workspace());
        answers.putIfAbsent(scope, with(answer, answer.body()));
    }

    @Override
    public synchronized void forgetGivenBefore(Instant time) {
        answers.values().removeIf(answer -> answer.at().isBefore(time));
    }

    /** Forgets what answers say of a person who has been removed. */
    synchronized void erase(WorkspaceId workspace, EmailAddress email) {
        answers.replaceAll((scope, answer) ->
                answer.workspace().equals(workspace) ? with(answer, withoutPerson(answer, email)) : answer);
    }

    private static Optional<String> withoutPerson(RecordedAnswer answer, EmailAddress email) {
        return answer.body().filter(body -> !email.isNamedIn(body));
    }

    private static RecordedAnswer with(RecordedAnswer answer, Optional<String> body) {
        return new RecordedAnswer(
                answer.workspace(),
                answer.requestDigest(),
                answer.status(),
                body,
                answer.at().truncatedTo(ChronoUnit.MILLIS));
    }
}
