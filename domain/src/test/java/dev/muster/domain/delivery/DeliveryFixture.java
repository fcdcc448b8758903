package dev.muster.domain.delivery;

import dev.muster.domain.ContactDelivery;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerCount;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.sink.Retry;
import dev.muster.domain.port.in.DeliveryListener;
import dev.muster.domain.port.in.DeliveryRequest;
import dev.muster.domain.port.out.delivery.ContactSource;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Contacts, a ledger and a sink, to deliver between. */
final class DeliveryFixture {

    static final WorkspaceId WORKSPACE = new WorkspaceId("w");
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final ScriptedSink sink = new ScriptedSink();
    final CrashingLedger ledger = new CrashingLedger();
    final List<DeliveryPlan> plans = new ArrayList<>();
    Consumer<Retry> onRetry = retry -> {};
    private final Map<String, Deliverable> contacts = new TreeMap<>();
    private final AtomicLong ids = new AtomicLong();
    private Instant now = START;
    private DeliveryPolicy policy = DeliveryPolicy.DEFAULT;
    private Optional<Instant> deadline = Optional.empty();

    /** A contact with this address, in place of the one there is. */
    DeliveryFixture with(DeliverableBuilder contact) {
        Deliverable built = contact.build();
        contacts.put(built.id().value(), built);
        return this;
    }

    /** So many contacts: {@code p000@example.com} and so on. */
    DeliveryFixture withPeople(int number) {
        for (int i = 0; i < number; i++) {
            with(Deliverable.of(address(i)).attribute("firstName", "P" + i));
        }
        return this;
    }

    static String address(int number) {
        return "p%03d@example.com".formatted(number);
    }

    void remove(String address) {
        contacts.remove(address);
    }

    DeliveryFixture under(DeliveryPolicy given) {
        policy = given;
        return this;
    }

    DeliveryFixture until(Instant time) {
        deadline = Optional.of(time);
        return this;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    DeliveryReport deliver() {
        return deliver(Selection.DUE);
    }

    DeliveryReport deliver(Selection selection) {
        return delivery().deliver(request(selection));
    }

    DeliveryPlan plan(Selection selection) {
        return delivery().plan(request(selection));
    }

    LedgerEntry entry(String address) {
        ContactId id = new ContactId(address);
        return ledger.find(new DeliveryScope(WORKSPACE, sink.id()), List.of(id)).get(id);
    }

    List<LedgerCount> counts() {
        return delivery().counts(WORKSPACE);
    }

    private ContactDelivery delivery() {
        return new ContactDelivery(ledger, () -> "batch " + ids.incrementAndGet(), () -> now);
    }

    private DeliveryRequest request(Selection selection) {
        DeliveryListener listener = new DeliveryListener() {
            @Override
            public void planned(DeliveryPlan plan) {
                plans.add(plan);
            }

            @Override
            public void retrying(Retry retry) {
                onRetry.accept(retry);
            }
        };
        ContactSource source = new EditableContacts(contacts);
        return new DeliveryRequest(WORKSPACE, source, sink, policy, selection, deadline, listener);
    }
}
