package dev.muster.adapters.http.dialect.migma.protocol;

import dev.muster.adapters.http.exchange.Answer;
import java.io.IOException;

/** What one step of handling a request came to: a value to go on with, or a refusal. */
public sealed interface Checked<T> {

    /** The step came to a value. */
    record Passed<T>(T value) implements Checked<T> {}

    /** The request is refused. */
    record Refused<T>(Answer answer) implements Checked<T> {}

    static <T> Checked<T> passed(T value) {
        return new Passed<>(value);
    }

    static <T> Checked<T> refused(Answer answer) {
        return new Refused<>(answer);
    }

    /** A refusal of something that is not as it has to be. */
    static <T> Checked<T> refused(String text) {
        return refused(Answers.error(400, text));
    }

    /** The answer of what follows, or the refusal. */
    default Answer then(Next<T> next) throws IOException {
        return this instanceof Passed<T> passed ? next.answer(passed.value()) : ((Refused<T>) this).answer();
    }

    /** What follows. */
    @FunctionalInterface
    interface Next<T> {
        Answer answer(T value) throws IOException;
    }
}
