package dev.muster.adapters.http.exchange;

import org.jspecify.annotations.Nullable;

/**
 * An exception for the log without messages: messages may quote personal data, class names and stack frames do not.
 */
final class ValueFreeTrace extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int MOST_CAUSES = 8;

    private ValueFreeTrace(Throwable original, int depth) {
        super(original.getClass().getName(), cause(original, depth), false, true);
        setStackTrace(original.getStackTrace());
    }

    static Throwable of(Throwable original) {
        return new ValueFreeTrace(original, 0);
    }

    private static @Nullable Throwable cause(Throwable original, int depth) {
        Throwable cause = original.getCause();
        return cause == null || depth == MOST_CAUSES ? null : new ValueFreeTrace(cause, depth + 1);
    }
}
