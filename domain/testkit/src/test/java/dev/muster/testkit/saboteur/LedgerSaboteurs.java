package dev.muster.testkit.saboteur;

import static dev.muster.testkit.saboteur.ForwardingContactStore.withAnswers;

import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.idempotency.IdempotencyScope;
import dev.muster.domain.idempotency.RecordedAnswer;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.access.IdempotencyLedger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Stores that break one of the clauses IL. */
final class LedgerSaboteurs {

    private LedgerSaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                scopes(
                        "a scope is the same for all keys",
                        it -> new IdempotencyScope(new AccessKeyId("any"), it.operation(), it.value())),
                scopes("a scope is the same for all operations", it -> new IdempotencyScope(it.key(), "", it.value())),
                scopes(
                        "scopes are compared without case",
                        it -> new IdempotencyScope(
                                it.key(), it.operation(), it.value().toLowerCase(Locale.ROOT))),
                scopes(
                        "scopes are compared as one text",
                        it -> new IdempotencyScope(it.key(), "", it.operation() + it.value())),
                recording(
                        "every status is 200",
                        it -> new RecordedAnswer(it.workspace(), it.requestDigest(), 200, it.body(), it.at())),
                recording(
                        "digests get lost",
                        it -> new RecordedAnswer(it.workspace(), "", it.status(), it.body(), it.at())),
                recording(
                        "an empty body is none",
                        it -> new RecordedAnswer(
                                it.workspace(),
                                it.requestDigest(),
                                it.status(),
                                it.body().filter(body -> !body.isEmpty()),
                                it.at())),
                recording(
                        "bodies are cut",
                        it -> new RecordedAnswer(
                                it.workspace(),
                                it.requestDigest(),
                                it.status(),
                                it.body().map(body -> body.substring(0, Math.min(1 << 16, body.length()))),
                                it.at())),
                Saboteur.of("IL-2", "the last answer counts", () -> withAnswers(LastAnswer::new)),
                Saboteur.of("IL-2", "a second answer is an error", () -> withAnswers(Refusing::new)),
                Saboteur.of(
                        "IL-3",
                        "answers given at the time are forgotten, too",
                        () -> withAnswers(right -> new ForwardingLedger(right) {
                            @Override
                            public void forgetGivenBefore(Instant time) {
                                super.forgetGivenBefore(time.plusMillis(1));
                            }
                        })),
                Saboteur.of(
                        "IL-3",
                        "the time is cut to milliseconds",
                        () -> withAnswers(right -> new ForwardingLedger(right) {
                            @Override
                            public void forgetGivenBefore(Instant time) {
                                super.forgetGivenBefore(time.truncatedTo(ChronoUnit.MILLIS));
                            }
                        })),
                Saboteur.of(
                        "IL-3",
                        "nothing is forgotten",
                        () -> withAnswers(right -> new ForwardingLedger(right) {
                            @Override
                            public void forgetGivenBefore(Instant time) {
                                answers.forgetGivenBefore(Instant.EPOCH);
                            }
                        })));
    }

    private static Saboteur<ContactStore> scopes(String wrong, UnaryOperator<IdempotencyScope> seen) {
        return Saboteur.of(
                "IL-1",
                wrong,
                () -> withAnswers(right -> new ForwardingLedger(right) {
                    private final Map<IdempotencyScope, IdempotencyScope> first = new ConcurrentHashMap<>();

                    @Override
                    public Optional<RecordedAnswer> find(IdempotencyScope scope) {
                        return super.find(scope)
                                .or(() -> Optional.ofNullable(first.get(seen.apply(scope)))
                                        .flatMap(super::find));
                    }

                    @Override
                    public void record(IdempotencyScope scope, RecordedAnswer answer) {
                        first.putIfAbsent(seen.apply(scope), scope);
                        super.record(scope, answer);
                    }
                }));
    }

    private static Saboteur<ContactStore> recording(String wrong, UnaryOperator<RecordedAnswer> recorded) {
        return Saboteur.of(
                "IL-1",
                wrong,
                () -> withAnswers(right -> new ForwardingLedger(right) {
                    @Override
                    public Optional<RecordedAnswer> find(IdempotencyScope scope) {
                        return super.find(scope).map(it -> isPlain(it) ? it : recorded.apply(it));
                    }
                }));
    }

    /** An answer as other clauses use them. */
    private static boolean isPlain(RecordedAnswer answer) {
        return answer.body()
                        .filter(body -> body.isEmpty() || body.length() > 100)
                        .isEmpty()
                && !answer.requestDigest().contains("null");
    }

    private static final class LastAnswer extends ForwardingLedger {
        private final Map<IdempotencyScope, RecordedAnswer> last = new ConcurrentHashMap<>();

        LastAnswer(IdempotencyLedger right) {
            super(right);
        }

        @Override
        public Optional<RecordedAnswer> find(IdempotencyScope scope) {
            return super.find(scope).map(it -> it.body().isPresent() ? last.getOrDefault(scope, it) : it);
        }

        @Override
        public void record(IdempotencyScope scope, RecordedAnswer answer) {
            super.record(scope, answer);
            last.put(scope, answer);
        }
    }

    private static final class Refusing extends ForwardingLedger {
        Refusing(IdempotencyLedger right) {
            super(right);
        }

        @Override
        public synchronized void record(IdempotencyScope scope, RecordedAnswer answer) {
            if (super.find(scope).isPresent()) {
                throw new IllegalStateException("unique constraint violated");
            }
            super.record(scope, answer);
        }
    }
}
