package dev.muster.domain.port.out;

import dev.muster.domain.outcome.RowOutcome;

/** Hears of every row's outcome. Called by the importing thread. */
@FunctionalInterface
public interface ImportListener {

    /** Hears nothing. */
    ImportListener NONE = outcome -> {};

    /** One row's final outcome, in the order of rows; what it says is stored is committed by now. */
    void onOutcome(RowOutcome outcome);
}
