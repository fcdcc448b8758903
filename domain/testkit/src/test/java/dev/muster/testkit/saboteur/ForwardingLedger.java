package dev.muster.testkit.saboteur;

import dev.muster.domain.idempotency.IdempotencyScope;
import dev.muster.domain.idempotency.RecordedAnswer;
import dev.muster.domain.port.out.access.IdempotencyLedger;
import java.time.Instant;
import java.util.Optional;

/** Recorded answers that are all right until something is overridden. */
class ForwardingLedger implements IdempotencyLedger {

    final IdempotencyLedger answers;

    ForwardingLedger(IdempotencyLedger answers) {
        this.answers = answers;
    }

    @Override
    public Optional<RecordedAnswer> find(IdempotencyScope scope) {
        return answers.find(scope);
    }

    @Override
    public void record(IdempotencyScope scope, RecordedAnswer answer) {
        answers.record(scope, answer);
    }

    @Override
    public void forgetGivenBefore(Instant time) {
        answers.forgetGivenBefore(time);
    }
}
