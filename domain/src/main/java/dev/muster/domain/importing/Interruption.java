package dev.muster.domain.importing;

import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;

/** Words why an import broke off, and how to go on. */
final class Interruption {

    private Interruption() {}

    /** The store was lost. */
    static Problem byStore(StoreUnavailable cause, RowPosition next) {
        String cure = cause.retry() == StoreUnavailable.Retry.LATER
                ? "Import the same rows again later; what is stored already is recognised."
                : "Repair the store, then import the same rows again; what is stored already is recognised.";
        String message = String.valueOf(cause.getMessage());
        String sentence = message.endsWith(".") ? message : message + ".";
        return new Problem(ProblemCode.STORE_UNAVAILABLE, next, "", "", sentence + " " + cure);
    }

    /** The source of rows broke off. */
    static Problem bySource(RowPosition next) {
        return new Problem(
                ProblemCode.SOURCE_UNREADABLE,
                next,
                "",
                "",
                "The source broke off before this row; repair it and import it again.");
    }
}
