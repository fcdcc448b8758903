package dev.muster.domain.port.in;

import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.port.out.StoreTransaction;

/** Hears of every row's outcome, and may take part in the import's transactions. Called by the importing thread. */
@FunctionalInterface
public interface ImportListener {

    /** Hears nothing. */
    ImportListener NONE = outcome -> {};

    /** One row's final outcome, in the order of rows; what it says is stored is committed by now. */
    void onOutcome(RowOutcome outcome);

    /**
     * A transaction is about to commit. What is written through it now commits with the rows, or not at all; what is
     * thrown rolls the transaction back and is thrown by the import. Not called by a preview. Does nothing unless
     * overridden.
     *
     * @param transaction valid until this returns
     * @param outcomes of the rows that commit with it, in the order of rows; to be read before this returns
     */
    default void beforeCommit(StoreTransaction transaction, Iterable<RowOutcome> outcomes) {}
}
