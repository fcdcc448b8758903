package dev.muster.testkit.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.idempotency.IdempotencyScope;
import dev.muster.domain.idempotency.RecordedAnswer;
import dev.muster.testkit.fixture.ConcurrentTask;
import dev.muster.testkit.fixture.StoreUnderTest;
import dev.muster.testkit.fixture.UnusualTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clauses IL: recorded answers. */
public abstract class RecordedAnswerClauses extends StoreClauses {

    private static final AccessKeyId KEY = new AccessKeyId("0".repeat(23) + "c");
    private static final IdempotencyScope SCOPE = new IdempotencyScope(KEY, "POST /contacts/bulk", "once");

    public RecordedAnswerClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies all members. If this fails, look at columns and their types. */
    @Test
    @DisplayName("IL-1 must: a recorded answer is found with everything it was recorded with")
    void isFoundWithEverything() {
        List<String> texts = UnusualTexts.TEXTS;
        for (int number = 0; number < texts.size(); number++) {
            IdempotencyScope scope = new IdempotencyScope(KEY, "POST /" + number, texts.get(number));
            RecordedAnswer answer = new RecordedAnswer(
                    workspace,
                    texts.get(number),
                    200 + number,
                    Optional.of("{\"text\":\"" + texts.get(number) + "\"}"),
                    Instant.parse("2024-03-31T01:59:59.999Z").plusMillis(number));
            answers.record(scope, answer);
            assertThat(answers.find(scope)).hasValue(answer);
        }
    }

    /** Verifies the extremes of bodies. If this fails, look for a column that confuses empty and none, or a limit. */
    @Test
    @DisplayName("IL-1 must: a body may be empty, and may be large")
    void bodiesMayBeEmptyOrLarge() {
        for (String body : List.of("", "x".repeat(2_000_000))) {
            IdempotencyScope scope = new IdempotencyScope(KEY, "POST /contacts", "of " + body.length());
            answers.record(scope, answer("digest", body));
            assertThat(answers.find(scope)).hasValue(answer("digest", body));
        }
    }

    /** Verifies the comparison. If this fails, look at the key of the table, and at collations. */
    @Test
    @DisplayName("IL-1 must: an answer is found under no other scope")
    void isFoundUnderNoOtherScope() {
        assertThat(answers.find(SCOPE)).isEmpty();
        answers.record(SCOPE, answer("digest", "body"));
        AccessKeyId otherKey = new AccessKeyId("0".repeat(23) + "C");
        assertThat(List.of(
                        new IdempotencyScope(otherKey, SCOPE.operation(), SCOPE.value()),
                        new IdempotencyScope(KEY, "POST /contacts", SCOPE.value()),
                        new IdempotencyScope(KEY, "post /contacts/bulk", SCOPE.value()),
                        new IdempotencyScope(KEY, SCOPE.operation(), "Once"),
                        new IdempotencyScope(KEY, SCOPE.operation(), "once "),
                        new IdempotencyScope(KEY, SCOPE.operation(), "onc%"),
                        new IdempotencyScope(KEY, SCOPE.operation() + "o", "nce")))
                .allSatisfy(other -> assertThat(answers.find(other)).isEmpty());
    }

    /** Verifies that the first one counts. If this fails, look for an upsert. */
    @Test
    @DisplayName("IL-2 must: the first answer under a scope stays, and a later one is no error")
    void theFirstAnswerStays() {
        answers.record(SCOPE, answer("digest", "first"));
        answers.record(SCOPE, answer("digest", "second"));
        answers.record(SCOPE, new RecordedAnswer(workspace, "other", 409, Optional.of("third"), TUESDAY));
        assertThat(answers.find(SCOPE)).hasValue(answer("digest", "first"));
    }

    /** Verifies two requests at once. If this fails, look for a check that comes before the write. */
    @Test
    @DisplayName("IL-2 must: of two answers at the same time one stays, and neither is an error")
    void ofTwoAtOnceOneStays() {
        for (int round = 0; round < 20; round++) {
            IdempotencyScope scope = new IdempotencyScope(KEY, "POST /contacts", "round " + round);
            ConcurrentTask<Boolean> other = new ConcurrentTask<>(() -> {
                answers.record(scope, answer("digest", "theirs"));
                return true;
            });
            other.within(Duration.ZERO);
            answers.record(scope, answer("digest", "mine"));
            Optional<RecordedAnswer> found = answers.find(scope);
            other.result(patience());
            assertThat(found).isIn(Optional.of(answer("digest", "mine")), Optional.of(answer("digest", "theirs")));
            assertThat(answers.find(scope)).isEqualTo(found);
        }
    }

    /** Verifies the border. If this fails, look at the comparison. */
    @Test
    @DisplayName("IL-3 must: answers given before the time are forgotten, those given then or later are not")
    void oldAnswersAreForgotten() {
        List<Instant> times = List.of(TUESDAY.minusMillis(1), TUESDAY, TUESDAY.plusMillis(1));
        times.forEach(time -> answers.record(at(time), givenAt(time)));
        answers.forgetGivenBefore(TUESDAY);
        assertThat(answers.find(at(times.get(0)))).isEmpty();
        assertThat(answers.find(at(times.get(1)))).hasValue(givenAt(times.get(1)));
        assertThat(answers.find(at(times.get(2)))).hasValue(givenAt(times.get(2)));
    }

    /** Verifies the unit. If this fails, look for a time that is cut to milliseconds before it is compared. */
    @Test
    @DisplayName("IL-3 must: an answer given less than a millisecond before the time is forgotten")
    void answersOfTheSameMillisecondAreForgotten() {
        List<Instant> times = List.of(TUESDAY, TUESDAY.plusMillis(1));
        times.forEach(time -> answers.record(at(time), givenAt(time)));
        answers.forgetGivenBefore(TUESDAY.plusNanos(1));
        assertThat(answers.find(at(times.get(0)))).isEmpty();
        assertThat(answers.find(at(times.get(1)))).hasValue(givenAt(times.get(1)));
    }

    /** Verifies that a name can be used again. If this fails, look for a mark where there should be nothing. */
    @Test
    @DisplayName("IL-3 must: under the scope of a forgotten answer another one can be recorded")
    void aForgottenScopeIsFree() {
        answers.record(SCOPE, answer("digest", "first"));
        answers.forgetGivenBefore(TUESDAY);
        answers.record(SCOPE, answer("digest", "second"));
        assertThat(answers.find(SCOPE)).hasValue(answer("digest", "second"));
    }

    private RecordedAnswer answer(String digest, String body) {
        return new RecordedAnswer(workspace, digest, 201, Optional.of(body), MONDAY);
    }

    private RecordedAnswer givenAt(Instant at) {
        return new RecordedAnswer(workspace, "digest", 201, Optional.of("body"), at);
    }

    private static IdempotencyScope at(Instant time) {
        return new IdempotencyScope(KEY, "POST /contacts", time.toString());
    }
}
