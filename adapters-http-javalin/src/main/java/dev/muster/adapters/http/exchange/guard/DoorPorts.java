package dev.muster.adapters.http.exchange.guard;

import dev.muster.domain.ContactDirectory;
import dev.muster.domain.ImportJobs;
import dev.muster.domain.administration.AccessKeyAdministration;
import dev.muster.domain.administration.AttributeKeyAdministration;
import dev.muster.domain.outcome.Ending;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.port.in.ImportContacts;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.access.Workspaces;

/** The use cases behind every door. The host's bundle of them implements this. */
public interface DoorPorts {

    ImportContacts importer();

    ImportJobs jobs();

    ContactDirectory directory();

    AttributeKeyAdministration attributeKeys();

    Workspaces workspaces();

    AccessKeyAdministration keys();

    /**
     * Imports a request's rows.
     *
     * @throws StoreUnavailable if the import was interrupted: it is then logged and answered like any other lost store
     */
    static ImportReport importAll(ImportContacts importer, ImportRequest request) {
        ImportReport report = importer.importAll(request);
        if (report.ending() == Ending.INTERRUPTED) {
            throw new StoreUnavailable("the import was interrupted", StoreUnavailable.Retry.LATER);
        }
        return report;
    }
}
