package dev.muster.domain.dispatch;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.BatchId;
import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.delivery.DeliveryEnding;
import dev.muster.domain.delivery.DeliveryOutcome;
import dev.muster.domain.delivery.DeliveryPlan;
import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.domain.delivery.DeliveryState;
import dev.muster.domain.delivery.LedgerEntry;
import dev.muster.domain.delivery.LedgerQuery;
import dev.muster.domain.delivery.Readiness;
import dev.muster.domain.delivery.RefusalCode;
import dev.muster.domain.delivery.SinkCapabilities;
import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.port.in.DeliveryRequest;
import dev.muster.domain.port.out.DeliveryLedger;
import dev.muster.domain.port.out.SinkSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
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

    private static final int ENTRIES_PER_PAGE = 1_000;
    private static final Set<DeliveryState> UNKNOWN = Set.of(DeliveryState.UNKNOWN);
    private static final Set<DeliveryState> REJECTED_FOR_NOW = Set.of(DeliveryState.REJECTED_FOR_NOW);

    private final DeliveryRequest request;
    private final SinkSession session;
    private final SinkCapabilities capabilities;
    private final Packing packing;
    private final Register register;
    private final Register rehearsal;
    private final Tally tally = new Tally();
    private final Course course;
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
        shipment = new Shipment(session, register, tally, course, ids, request.listener());
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
        require(session.readiness());
        if (course.goesOn()) {
            DeliveryPlan plan = new Survey(request, packing, register, tally).run();
            request.listener().planned(plan);
            require(plan.due() == 0 ? Readiness.READY : session.prepare(plan.keys()));
            deliverDue();
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
        long leftPending = tally.count(DeliveryOutcome.PENDING) - tally.duePending();
        if (request.selection().settlesUnknown()) {
            settleUnknown();
        }
        sendThose(request.selection().sendable(), entry -> true);
        // Another contact may have given the userId away in the meantime.
        if (course.hasSucceeded()) {
            sendThose(REJECTED_FOR_NOW, DeliveryRun::isUserIdTaken);
        }
        if (request.selection().settlesUnknown()) {
            settleUnknown();
        }
        if (course.goesOn()) {
            shipment.close();
            tally.remove(tally.count(DeliveryOutcome.PENDING) - leftPending);
        }
    }

    private void require(Readiness readiness) {
        if (readiness instanceof Readiness.Closed closed) {
            course.end(DeliveryEnding.CLOSED, closed.reason());
        } else if (readiness instanceof Readiness.Unreachable unreachable) {
            course.end(DeliveryEnding.UNREACHABLE, unreachable.reason());
        }
    }

    private static boolean isUserIdTaken(LedgerEntry entry) {
        return entry.refusal()
                .filter(refusal -> refusal.code() == RefusalCode.USER_ID_TAKEN)
                .isPresent();
    }

    /** A batch whose contacts are as they were is asked for by its name; of any other the contacts are due anew. */
    private void settleUnknown() {
        Map<BatchId, List<LedgerEntry>> open = new LinkedHashMap<>();
        eachPage(
                UNKNOWN,
                page -> page.forEach(entry -> entry.batch()
                        .ifPresent(id -> open.computeIfAbsent(id, batch -> new ArrayList<>())
                                .add(entry))));
        open.forEach((id, entries) -> {
            List<Parcel> parcels = packed(entries);
            boolean isAsItWas = parcels.size() == entries.size()
                    && id.isOf(parcels.size())
                    && parcels.size() <= capabilities.mostContacts()
                    && parcels.stream()
                            .allMatch(parcel -> parcel.refusal().isEmpty()
                                    && parcel.entry().content().equals(Optional.of(parcel.content())));
            if (isAsItWas) {
                shipment.repeat(id, parcels);
            } else {
                shipment.putBack(parcels);
                putBackGone(entries, parcels);
            }
        });
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

    private void sendThose(Set<DeliveryState> states, Predicate<LedgerEntry> wanted) {
        Load load = new Load(capabilities, shipment);
        eachPage(states, page -> {
            for (Parcel parcel : packed(page.stream().filter(wanted).toList())) {
                if (parcel.refusal().isEmpty()) {
                    load.add(parcel);
                } else {
                    shipment.refuse(parcel);
                }
            }
        });
        load.send();
    }

    private List<Parcel> packed(List<LedgerEntry> entries) {
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
        LedgerQuery query = LedgerQuery.of(states, ENTRIES_PER_PAGE);
        List<LedgerEntry> page = register.page(query);
        while (!page.isEmpty() && course.goesOn()) {
            reader.accept(page);
            page = register.page(query.after(page.get(page.size() - 1).contact()));
        }
    }
}
