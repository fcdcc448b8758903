package dev.muster.adapters.http;

import static java.util.Objects.requireNonNull;

import dev.muster.adapters.http.exchange.guard.DoorPorts;
import dev.muster.domain.ContactDirectory;
import dev.muster.domain.ImportJobs;
import dev.muster.domain.administration.AccessKeyAdministration;
import dev.muster.domain.administration.AttributeKeyAdministration;
import dev.muster.domain.port.in.ImportContacts;
import dev.muster.domain.port.out.access.IdempotencyLedger;
import dev.muster.domain.port.out.access.Workspaces;

/**
 * What the doors do for their clients, over one store.
 *
 * @param importer imports rows while the client waits
 * @param jobs imports rows in the background
 * @param directory single contacts
 * @param attributeKeys the attribute keys of workspaces
 * @param workspaces where a request's workspace is looked up
 * @param keys recognises access keys
 * @param answers records the answers to requests with an idempotency key; they are given again for 24 hours, and
 *     the host deletes them afterwards, see {@link IdempotencyLedger#forgetGivenBefore}
 */
public record UseCases(
        ImportContacts importer,
        ImportJobs jobs,
        ContactDirectory directory,
        AttributeKeyAdministration attributeKeys,
        Workspaces workspaces,
        AccessKeyAdministration keys,
        IdempotencyLedger answers)
        implements DoorPorts {

    public UseCases {
        requireNonNull(importer);
        requireNonNull(jobs);
        requireNonNull(directory);
        requireNonNull(attributeKeys);
        requireNonNull(workspaces);
        requireNonNull(keys);
        requireNonNull(answers);
    }
}
