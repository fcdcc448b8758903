package dev.muster.domain;

import dev.muster.domain.delivery.DeliveryPlan;
import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.domain.delivery.ledger.LedgerCount;
import dev.muster.domain.delivery.run.DeliveryRun;
import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.port.in.DeliveryRequest;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.List;

/**
 * Hands contacts on to sinks. Where each contact stands is on record before and after every request, so that a delivery
 * that was broken off, by whatever, goes on with the next one: nobody is left out, and what the sink has already is not
 * sent again. Thread-safe, but one scope is for one delivery at a time: of two, some contacts are sent by both, a sink that
 * does not tell them apart may keep a new one twice, and their reports count what the other did.
 */
public final class ContactDelivery {

    private final DeliveryLedger ledger;
    private final IdSource ids;
    private final InstantSource clock;

    /**
     * Deliveries over a ledger.
     *
     * @param ids the names of batches
     */
    public ContactDelivery(DeliveryLedger ledger, IdSource ids, InstantSource clock) {
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a delivery would do. Asks the sink what it has, changes nothing there and nothing here.
     *
     * @throws StoreUnavailable if contacts or ledger are lost
     */
    public DeliveryPlan plan(DeliveryRequest request) {
        return new DeliveryRun(request, ledger, ids, clock).plan();
    }

    /**
     * Delivers. Returns when everything due has an answer, or tells why not; takes as long as the sink's pace demands.
     *
     * @throws StoreUnavailable if contacts or ledger are lost; the next delivery goes on from there
     */
    public DeliveryReport deliver(DeliveryRequest request) {
        return new DeliveryRun(request, ledger, ids, clock).deliver();
    }

    /** How many contacts of a workspace stand where, with every sink they were ever delivered to. */
    public List<LedgerCount> counts(WorkspaceId workspace) {
        return ledger.counts(workspace);
    }
}
