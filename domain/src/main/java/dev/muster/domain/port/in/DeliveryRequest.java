package dev.muster.domain.port.in;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.delivery.DeliveryPolicy;
import dev.muster.domain.delivery.Selection;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.port.out.delivery.ContactSource;
import dev.muster.domain.port.out.delivery.Sink;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * One delivery.
 *
 * @param workspace whose contacts
 * @param contacts the contacts
 * @param sink where to
 * @param policy the answers to every "what if"
 * @param selection which of the contacts
 * @param deadline no batch is begun after this; empty if there is all the time in the world
 * @param listener hears how it goes
 */
public record DeliveryRequest(
        WorkspaceId workspace,
        ContactSource contacts,
        Sink sink,
        DeliveryPolicy policy,
        Selection selection,
        Optional<Instant> deadline,
        DeliveryListener listener) {

    public DeliveryRequest {
        requireNonNull(workspace);
        requireNonNull(contacts);
        requireNonNull(sink);
        requireNonNull(policy);
        requireNonNull(selection);
        requireNonNull(deadline);
        requireNonNull(listener);
    }

    /** A delivery of all that is due, under the default policy. */
    public static DeliveryRequest of(WorkspaceId workspace, ContactSource contacts, Sink sink) {
        return new DeliveryRequest(
                workspace,
                contacts,
                sink,
                DeliveryPolicy.DEFAULT,
                Selection.DUE,
                Optional.empty(),
                DeliveryListener.NONE);
    }

    /** From where to where. */
    public DeliveryScope scope() {
        return new DeliveryScope(workspace, sink.id());
    }
}
