package dev.muster.domain.port.in;

import dev.muster.domain.outcome.ImportReport;

/** Imports rows. Thread-safe; many imports may run at once, into one workspace too. */
@FunctionalInterface
public interface ImportContacts {

    /**
     * Reads the source to its end, stores what the policy allows, and says what became of every row.
     *
     * <p>A bad row is an outcome, a lost store or source is an {@code INTERRUPTED} ending; neither is an exception. The
     * source is not closed.
     */
    ImportReport importAll(ImportRequest request);
}
