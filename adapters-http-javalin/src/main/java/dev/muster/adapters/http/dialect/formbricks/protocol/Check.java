package dev.muster.adapters.http.dialect.formbricks.protocol;

import dev.muster.adapters.http.exchange.Answer;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a check of a request came to: it found something to go on with, or it answers the request. */
public sealed interface Check<T> {

    /** The request may go on. */
    record Passed<T>(T found) implements Check<T> {}

    /** The request ends here. */
    record Refused<T>(Answer answer) implements Check<T> {}

    static <T> Check<T> passed(T found) {
        return new Passed<>(found);
    }

    static <T> Check<T> refused(Answer answer) {
        return new Refused<>(answer);
    }

    /** Passes with what is there, and is refused with the answer if nothing is. */
    static <T> Check<T> of(Optional<T> found, Supplier<Answer> otherwise) {
        return found.map(Check::passed).orElseGet(() -> refused(otherwise.get()));
    }

    /** The next check, if this one passed. */
    default <U> Check<U> then(Function<T, Check<U>> next) {
        return this instanceof Passed<T> passed ? next.apply(passed.found()) : refused(((Refused<T>) this).answer());
    }

    /** The next check, if this one passed: one that reads the request's body. */
    default <U> Check<U> thenRead(Reading<T, U> next) throws IOException {
        return this instanceof Passed<T> passed ? next.check(passed.found()) : refused(((Refused<T>) this).answer());
    }

    /** The work that the checks were made for, or the refusal. */
    default Answer answer(Function<T, Answer> work) {
        return this instanceof Passed<T> passed ? work.apply(passed.found()) : ((Refused<T>) this).answer();
    }

    /** A check that builds on an earlier one, and may find that the body breaks off. */
    @FunctionalInterface
    interface Reading<T, U> {
        Check<U> check(T found) throws IOException;
    }
}
