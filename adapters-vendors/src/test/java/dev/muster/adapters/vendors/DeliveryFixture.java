package dev.muster.adapters.vendors;

import dev.muster.domain.ContactDelivery;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.delivery.DeliveryPlan;
import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.ledger.LedgerQuery;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.memory.InMemoryDeliveryLedger;
import dev.muster.domain.port.in.DeliveryRequest;
import dev.muster.domain.port.out.delivery.ContactSource;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.port.out.delivery.Sink;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.CountingIds;
import dev.muster.testkit.fixture.ManualClock;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import dev.muster.testkit.vendor.migma.MigmaStandIn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Delivers, remembers what it delivered, and is so hasty that tests do not notice its pauses. */
final class DeliveryFixture {

    static final Instant NOW = Instant.parse("2024-01-15T10:30:00Z");

    private static final WorkspaceId WORKSPACE = new WorkspaceId("crm");

    private final DeliveryLedger ledger;
    private final ContactDelivery delivery;

    DeliveryFixture() {
        this(new InMemoryDeliveryLedger());
    }

    DeliveryFixture(DeliveryLedger ledger) {
        this.ledger = ledger;
        delivery = new ContactDelivery(ledger, new CountingIds(), new ManualClock(NOW));
    }

    DeliveryReport deliver(Sink sink, Deliverable... contacts) {
        return deliver(sink, List.of(contacts));
    }

    DeliveryReport deliver(Sink sink, List<Deliverable> contacts) {
        return deliver(sink, ContactSource.of(contacts));
    }

    DeliveryReport deliver(Sink sink, ContactSource contacts) {
        return delivery.deliver(DeliveryRequest.of(WORKSPACE, contacts, sink));
    }

    DeliveryPlan plan(Sink sink, Deliverable... contacts) {
        return delivery.plan(DeliveryRequest.of(WORKSPACE, ContactSource.of(List.of(contacts)), sink));
    }

    /** Where a contact without any other identifier than its address stands. */
    LedgerEntry entry(Sink sink, String address) {
        ContactId id = new ContactId(EmailAddress.parse(address).orElseThrow().key());
        return Optional.ofNullable(ledger.find(new DeliveryScope(WORKSPACE, sink.id()), List.of(id))
                        .get(id))
                .orElseThrow(() -> new AssertionError(address + " is not in the ledger"));
    }

    /** Where everybody stands who was ever sent there. */
    List<LedgerEntry> standing(Sink sink) {
        Set<DeliveryState> all = Set.of(DeliveryState.values());
        return ledger.page(new DeliveryScope(WORKSPACE, sink.id()), LedgerQuery.of(all, LedgerQuery.MOST));
    }

    /** To this project, whatever is in between. */
    static VendorSinkBuilder to(MigmaStandIn vendor, URI server) {
        return hasty(VendorSinks.migma(
                server, vendor.options().projectId(), vendor.options().apiKey()));
    }

    /** To this workspace, whatever is in between. */
    static VendorSinkBuilder to(FormbricksStandIn vendor, URI server) {
        return hasty(VendorSinks.formbricks(
                server, vendor.options().workspaceId(), vendor.options().apiKey()));
    }

    static VendorSinkBuilder hasty(VendorSinkBuilder sink) {
        return sink.clock(new ManualClock(NOW))
                .requestsPerMinute(Integer.MAX_VALUE)
                .firstPause(Duration.ofMillis(1))
                .longestPause(Duration.ofMillis(20))
                .totalTimeout(Duration.ofSeconds(60))
                .jobPolls(Duration.ofMillis(1), Duration.ofMillis(5))
                .jobTimeout(Duration.ofSeconds(60));
    }
}
