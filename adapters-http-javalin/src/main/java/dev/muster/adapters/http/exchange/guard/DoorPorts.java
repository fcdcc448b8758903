package dev.muster.adapters.http.exchange.guard;

import dev.muster.adapters.http.exchange.json.Json;
import dev.muster.domain.ContactDirectory;
import dev.muster.domain.ImportJobs;
import dev.muster.domain.administration.AccessKeyAdministration;
import dev.muster.domain.administration.AttributeKeyAdministration;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.outcome.Ending;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.port.in.ImportContacts;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.access.Workspaces;
import dev.muster.domain.workspace.WorkspaceId;

/** What stands behind every door. */
public record DoorPorts(
        ImportContacts importer,
        ImportJobs jobs,
        ContactDirectory directory,
        AttributeKeyAdministration attributeKeys,
        Workspaces workspaces,
        AccessKeyAdministration keys,
        Idempotency idempotency,
        RateLimiter limiter,
        Json json) {

    /** The attribute keys of a workspace, by name. */
    public AttributeSchema schema(WorkspaceId workspace) {
        return AttributeSchema.of(
                attributeKeys.all(workspace).stream().map(StoredKey::key).toList());
    }

    /**
     * Imports a request's rows.
     *
     * @throws StoreUnavailable if the import was interrupted: it is then logged and answered like any other lost store
     */
    public ImportReport importAll(ImportRequest request) {
        ImportReport report = importer.importAll(request);
        if (report.ending() == Ending.INTERRUPTED) {
            throw new StoreUnavailable("the import was interrupted", StoreUnavailable.Retry.LATER);
        }
        return report;
    }
}
