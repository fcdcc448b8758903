package dev.muster.domain.dispatch;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.BatchId;
import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.delivery.DeliveryOutcome;
import dev.muster.domain.delivery.DeliveryPlan;
import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.domain.delivery.DeliveryState;
import dev.muster.domain.delivery.LedgerEntry;
import dev.muster.domain.delivery.LedgerQuery;
import dev.muster.domain.delivery.Readiness;
import dev.muster.domain.delivery.SinkCapabilities;
import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.port.in.DeliveryRequest;
import dev.muster.domain.port.out.DeliveryLedger;
import dev.muster.domain.port.out.SinkSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One delivery from its beginning to its end: survey, preparation, what earlier deliveries left open, what is due, and what
 * this one left open. Used once, by one thread.
 */
public final class DeliveryRun {

    /** At most; otherwise no more than a batch, so that contacts are read when they are sent. */
    private static final int ENTRIES_PER_PAGE = 1_000;

    private static final Set<DeliveryState> UNKNOWN = Set.of(DeliveryState.UNKNOWN);
    private static final Set<DeliveryState> PENDING = Set.of(DeliveryState.PENDING);

    /** What is accepted on the way is not come by again, and what nobody has refused waits for nobody who was. */
    private static final List<DeliveryState> ORDER = List.of(
            DeliveryState.ACCEPTED,
            DeliveryState.PENDING,
            DeliveryState.REJECTED_FOR_GOOD,
            DeliveryState.REJECTED_FOR_NOW);

    /** Contacts may be edited while they are sent, but not for ever. */
    private static final int MOST_ROUNDS = 3;

    private final DeliveryRequest request;
    private final SinkSession session;
    private final SinkCapabilities capabilities;
    private final Packing packing;
    private final Register register;
    private final Register rehearsal;
    private final Tally tally = new Tally();
    private final Course course;
    private final Preparation preparation;
    private final Findings findings = new Findings();
    private final Shipment shipment;

    /** Opens the sink. */
    public DeliveryRun(DeliveryRequest request, DeliveryLedger ledger, IdSource ids, InstantSource clock) {
        this.request = request;
        session = request.sink().open(request.contacts().keys());
        capabilities = request.sink().capabilities();
        packing = new Packing(request.policy(), session, capabilities);
        register = new Register(ledger, request.scope(), clock, Register.Mode.KEEP);
        rehearsal = new Register(ledger, request.scope(), clock, Register.Mode.FORGET);
        course = new Course(clock, request.deadline(), capabilities.mostContacts());
        preparation = new Preparation(session, course);
        shipment = new Shipment(session, register, tally, course, preparation, findings, ids, request.listener());
    }

    /** What {@link #deliver()} would do; sends nothing and enters nothing. */
    public DeliveryPlan plan() {
        Readiness readiness = session.readiness();
        if (readiness instanceof Readiness.Ready) {
            return new Survey(request, packing, rehearsal, tally).run();
        }
        return new DeliveryPlan(
                request.sink().id(), readiness, capabilities, 0, 0, List.of(), List.of(), Set.of(), 0, Duration.ZERO);
    }

    /** Delivers. */
    public DeliveryReport deliver() {
        course.require(session.readiness());
        if (course.goesOn()) {
            DeliveryPlan plan = new Survey(request, packing, register, tally).run();
            request.listener().planned(plan);
            if (preparation.of(plan.keys())) {
                deliverDue();
            }
        }
        End end = course.ended();
        return new DeliveryReport(
                request.sink().id(),
                tally.contacts(),
                tally.counts(),
                tally.refusals(),
                tally.losses(),
                shipment.batches(),
                end.ending(),
                end.reason());
    }

    private void deliverDue() {
        Set<DeliveryState> sendable = request.selection().sendable();
        long notDue = tally.count(DeliveryOutcome.PENDING) - tally.duePending();
        ORDER.stream().filter(sendable::contains).forEach(this::sendAll);
        settleUnknown();
        List<ContactId> conflicts = findings.conflicts();
        if (!conflicts.isEmpty() && course.hasSucceeded()) {
            giveSecondChances(conflicts);
            settleUnknown();
        }
        for (int round = 0; round < MOST_ROUNDS && shipment.hasPutBack(); round++) {
            if (sendable.contains(DeliveryState.PENDING)) {
                sendAll(DeliveryState.PENDING);
                settleUnknown();
            }
        }
        if (course.goesOn()) {
            shipment.close();
            if (sendable.contains(DeliveryState.PENDING)
                    && register.page(LedgerQuery.of(PENDING, 1)).isEmpty()) {
                tally.remove(tally.count(DeliveryOutcome.PENDING) - notDue);
            }
        }
    }

    /** Another contact may have given the userId away in the meantime. */
    private void giveSecondChances(List<ContactId> conflicts) {
        Load load = new Load(capabilities, shipment);
        for (int start = 0; start < conflicts.size(); start += ENTRIES_PER_PAGE) {
            int end = Math.min(start + ENTRIES_PER_PAGE, conflicts.size());
            load(find(conflicts.subList(start, end), entry -> entry.state() == DeliveryState.REJECTED_FOR_NOW), load);
        }
        load.send();
    }

    /** A batch whose contacts are as they were is asked for by its name; of any other the contacts are due anew. */
    private void settleUnknown() {
        Map<BatchId, List<ContactId>> open = new LinkedHashMap<>();
        eachPage(
                UNKNOWN,
                page -> page.forEach(entry -> entry.batch()
                        .filter(id -> request.selection().settlesUnknown() || shipment.hasBegun(id))
                        .ifPresent(id -> open.computeIfAbsent(id, batch -> new ArrayList<>())
                                .add(entry.contact()))));
        open.forEach((id, contacts) -> {
            // Another batch may have settled some since the page was read.
            List<LedgerEntry> entries = find(contacts, entry -> entry.batch().equals(Optional.of(id)));
            if (course.goesOn() && !entries.isEmpty()) {
                settle(id, entries);
            }
        });
    }

    private void settle(BatchId id, List<LedgerEntry> entries) {
        List<Parcel> parcels = packed(entries);
        boolean isAsItWas = parcels.size() == entries.size()
                && id.isOf(parcels.size())
                && parcels.stream()
                        .allMatch(parcel -> parcel.refusal().isEmpty()
                                && parcel.entry().content().equals(Optional.of(parcel.content())));
        if (isAsItWas) {
            shipment.repeat(id, parcels);
        } else {
            shipment.putBack(parcels);
            putBackGone(entries, parcels);
        }
    }

    /** Whose contacts are gone: they are in no tally, and wait for the contacts to come again. */
    private void putBackGone(List<LedgerEntry> entries, List<Parcel> parcels) {
        Set<ContactId> there =
                parcels.stream().map(parcel -> parcel.outgoing().id()).collect(Collectors.toSet());
        register.enter(entries.stream()
                .filter(entry -> !there.contains(entry.contact()))
                .map(entry -> entry.putBack(register.now()))
                .toList());
    }

    private void sendAll(DeliveryState state) {
        Load load = new Load(capabilities, shipment);
        eachPage(
                Set.of(state),
                page -> load(
                        page.stream()
                                .filter(entry -> !findings.isRefused(entry.contact()))
                                .toList(),
                        load));
        load.send();
    }

    /** Whoever made the sink fail before goes alone, not to sink others. */
    private void load(Collection<LedgerEntry> entries, Load load) {
        for (Parcel parcel : packed(entries)) {
            if (parcel.refusal().isPresent()) {
                shipment.refuse(parcel);
            } else if (parcel.madeSinkFail()) {
                shipment.send(List.of(parcel));
            } else {
                load.add(parcel);
            }
        }
    }

    /** In the order that batches have. */
    private List<LedgerEntry> find(Collection<ContactId> contacts, Predicate<LedgerEntry> wanted) {
        return register.find(contacts).values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(entry -> entry.contact().value()))
                .toList();
    }

    private List<Parcel> packed(Collection<LedgerEntry> entries) {
        Map<ContactId, Deliverable> found = request.contacts()
                .find(entries.stream().map(LedgerEntry::contact).toList());
        List<Parcel> parcels = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            if (found.containsKey(entry.contact())) {
                parcels.add(packing.pack(found.get(entry.contact()), entry));
            }
        }
        return parcels;
    }

    private void eachPage(Set<DeliveryState> states, Consumer<List<LedgerEntry>> reader) {
        LedgerQuery query = LedgerQuery.of(states, Math.min(ENTRIES_PER_PAGE, capabilities.mostContacts()));
        List<LedgerEntry> page = register.page(query);
        while (!page.isEmpty() && course.goesOn()) {
            reader.accept(page);
            page = register.page(query.after(page.get(page.size() - 1).contact()));
        }
    }
}
