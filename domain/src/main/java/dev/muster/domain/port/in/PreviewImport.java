package dev.muster.domain.port.in;

import dev.muster.domain.outcome.ImportReport;

/** Says what an import would do. Thread-safe. */
@FunctionalInterface
public interface PreviewImport {

    /**
     * Takes the same decisions as {@link ImportContacts} on the store as it is, and keeps nothing. The report equals the
     * one that the import itself would give, as long as nobody else writes in between. The source is not closed.
     */
    ImportReport preview(ImportRequest request);
}
