package dev.muster.adapters.http.exchange;

import java.util.Optional;
import java.util.function.Supplier;

/** What one step of handling a request came to: a value to go on with, or a refusal. */
public sealed interface Checked<T> {

    /** The request goes on with this value. */
    record Passed<T>(T value) implements Checked<T> {}

    /** The request ends with this answer. */
    record Refused<T>(Answer answer) implements Checked<T> {}

    static <T> Checked<T> passed(T value) {
        return new Passed<>(value);
    }

    static <T> Checked<T> refused(Answer answer) {
        return new Refused<>(answer);
    }

    /** Passes with what is there, and is refused with the answer if nothing is. */
    static <T> Checked<T> of(Optional<T> found, Supplier<Answer> otherwise) {
        return found.map(Checked::passed).orElseGet(() -> refused(otherwise.get()));
    }

    /** The next step, if this one passed. */
    default <U, E extends Exception> Checked<U> then(Step<T, Checked<U>, E> next) throws E {
        return this instanceof Passed<T> passed ? next.apply(passed.value()) : refused(((Refused<T>) this).answer());
    }

    /** The answer of the work that the steps were made for, or the refusal. */
    default <E extends Exception> Answer answer(Step<T, Answer, E> work) throws E {
        return this instanceof Passed<T> passed ? work.apply(passed.value()) : ((Refused<T>) this).answer();
    }

    /** What follows a step that passed. Throws, for instance, if the request's body breaks off. */
    @FunctionalInterface
    interface Step<T, R, E extends Exception> {
        R apply(T value) throws E;
    }
}
