package dev.muster.domain.delivery.ledger;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.workspace.WorkspaceId;

/**
 * From where to where.
 *
 * @param workspace whose contacts
 * @param sink where they go
 */
public record DeliveryScope(WorkspaceId workspace, SinkId sink) {

    public DeliveryScope {
        requireNonNull(workspace);
        requireNonNull(sink);
    }
}
