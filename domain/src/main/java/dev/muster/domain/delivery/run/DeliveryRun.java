package dev.muster.domain.delivery.run;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.delivery.DeliveryPlan;
import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.ledger.LedgerQuery;
import dev.muster.domain.delivery.outcome.DeliveryOutcome;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.Readiness;
import dev.muster.domain.delivery.sink.SinkCapabilities;
import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.port.in.DeliveryRequest;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.port.out.delivery.SinkSession;
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

/** One delivery: plans, prepares keys, sends what is due, asks for what is unknown. Used once, by one thread. */
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
    private final ContactEncoder contactEncoder;
    private final ScopedLedger scopedLedger;
    private final ScopedLedger previewLedger;
    private final DeliveryCounts deliveryCounts = new DeliveryCounts();
    private final FailurePolicy failurePolicy;
    private final KeyPreparation preparation;
    private final PoisonTracker poisonTracker = new PoisonTracker();
    private final BatchSender batchSender;

    /** Opens the sink. */
    public DeliveryRun(DeliveryRequest request, DeliveryLedger ledger, IdSource ids, InstantSource clock) {
        this.request = request;
        session = request.sink().open(request.contacts().keys(), request.listener()::retrying);
        capabilities = request.sink().capabilities();
        contactEncoder = new ContactEncoder(request.policy(), session, capabilities);
        scopedLedger = new ScopedLedger(ledger, request.scope(), clock, ScopedLedger.Mode.SAVE);
        previewLedger = new ScopedLedger(ledger, request.scope(), clock, ScopedLedger.Mode.DISCARD);
        failurePolicy = new FailurePolicy(clock, request.deadline(), capabilities.mostContacts());
        preparation = new KeyPreparation(session, failurePolicy);
        batchSender = new BatchSender(
                session,
                scopedLedger,
                deliveryCounts,
                failurePolicy,
                preparation,
                poisonTracker,
                ids,
                request.listener());
    }

    /** What {@link #deliver()} would do; sends nothing and enters nothing. */
    public DeliveryPlan plan() {
        Readiness readiness = session.readiness();
        if (readiness instanceof Readiness.Ready) {
            return new DeliveryPlanner(request, contactEncoder, previewLedger, deliveryCounts).plan();
        }
        return new DeliveryPlan(
                request.sink().id(), readiness, capabilities, 0, 0, List.of(), List.of(), Set.of(), 0, Duration.ZERO);
    }

    /** Delivers. */
    public DeliveryReport deliver() {
        failurePolicy.requireReady(session.readiness());
        if (failurePolicy.canContinue()) {
            DeliveryPlan plan = new DeliveryPlanner(request, contactEncoder, scopedLedger, deliveryCounts).plan();
            request.listener().planned(plan);
            if (preparation.prepare(plan.keys())) {
                deliverDue();
            }
        }
        Termination end = failurePolicy.termination();
        return new DeliveryReport(
                request.sink().id(),
                deliveryCounts.contacts(),
                deliveryCounts.counts(),
                deliveryCounts.refusals(),
                deliveryCounts.losses(),
                batchSender.batches(),
                end.ending(),
                end.reason());
    }

    private void deliverDue() {
        Set<DeliveryState> sendable = request.selection().sendable();
        long notDue = deliveryCounts.count(DeliveryOutcome.PENDING) - deliveryCounts.duePending();
        ORDER.stream().filter(sendable::contains).forEach(this::sendAll);
        resolveUnknown();
        List<ContactId> conflicts = poisonTracker.conflicts();
        if (!conflicts.isEmpty() && failurePolicy.hasSucceeded()) {
            retryConflicts(conflicts);
            resolveUnknown();
        }
        for (int round = 0; round < MOST_ROUNDS && batchSender.hasRequeued(); round++) {
            if (sendable.contains(DeliveryState.PENDING)) {
                sendAll(DeliveryState.PENDING);
                resolveUnknown();
            }
        }
        if (failurePolicy.canContinue()) {
            batchSender.finish();
            if (sendable.contains(DeliveryState.PENDING)
                    && scopedLedger.page(LedgerQuery.of(PENDING, 1)).isEmpty()) {
                deliveryCounts.markRemoved(deliveryCounts.count(DeliveryOutcome.PENDING) - notDue);
            }
        }
    }

    /** Another contact may have given the userId away in the meantime. */
    private void retryConflicts(List<ContactId> conflicts) {
        BatchBuffer buffer = new BatchBuffer(capabilities, batchSender);
        for (int start = 0; start < conflicts.size(); start += ENTRIES_PER_PAGE) {
            int end = Math.min(start + ENTRIES_PER_PAGE, conflicts.size());
            addToBuffer(
                    find(conflicts.subList(start, end), entry -> entry.state() == DeliveryState.REJECTED_FOR_NOW),
                    buffer);
        }
        buffer.flush();
    }

    /** A batch whose contacts are as they were is asked for by its name; of any other the contacts are due anew. */
    private void resolveUnknown() {
        Map<BatchId, List<ContactId>> open = new LinkedHashMap<>();
        forEachPage(
                UNKNOWN,
                page -> page.forEach(entry -> entry.batch()
                        .filter(id -> request.selection().settlesUnknown() || batchSender.hasSent(id))
                        .ifPresent(id -> open.computeIfAbsent(id, batch -> new ArrayList<>())
                                .add(entry.contact()))));
        open.forEach((id, contacts) -> {
            // Another batch may have settled some since the page was read.
            List<LedgerEntry> entries = find(contacts, entry -> entry.batch().equals(Optional.of(id)));
            if (failurePolicy.canContinue() && !entries.isEmpty()) {
                resolveBatch(id, entries);
            }
        });
    }

    private void resolveBatch(BatchId id, List<LedgerEntry> entries) {
        List<PreparedContact> preparedContacts = encodeAll(entries);
        boolean isAsItWas = preparedContacts.size() == entries.size()
                && id.isOf(preparedContacts.size())
                && preparedContacts.stream()
                        .allMatch(preparedContact -> preparedContact.refusal().isEmpty()
                                && preparedContact.entry().content().equals(Optional.of(preparedContact.content())));
        if (isAsItWas) {
            batchSender.resend(id, preparedContacts);
        } else {
            batchSender.requeue(preparedContacts);
            requeueRemoved(entries, preparedContacts);
        }
    }

    /** Whose contacts are gone: they are in no tally, and wait for the contacts to come again. */
    private void requeueRemoved(List<LedgerEntry> entries, List<PreparedContact> preparedContacts) {
        Set<ContactId> there = preparedContacts.stream()
                .map(preparedContact -> preparedContact.outgoing().id())
                .collect(Collectors.toSet());
        scopedLedger.save(entries.stream()
                .filter(entry -> !there.contains(entry.contact()))
                .map(entry -> entry.requeued(scopedLedger.now()))
                .toList());
    }

    private void sendAll(DeliveryState state) {
        BatchBuffer buffer = new BatchBuffer(capabilities, batchSender);
        forEachPage(
                Set.of(state),
                page -> addToBuffer(
                        page.stream()
                                .filter(entry -> !poisonTracker.isRefused(entry.contact()))
                                .toList(),
                        buffer));
        buffer.flush();
    }

    /** Whoever made the sink fail before goes alone, not to sink others. */
    private void addToBuffer(Collection<LedgerEntry> entries, BatchBuffer buffer) {
        for (PreparedContact preparedContact : encodeAll(entries)) {
            if (preparedContact.refusal().isPresent()) {
                batchSender.rejectUnsent(preparedContact);
            } else if (preparedContact.isPoisoned()) {
                batchSender.send(List.of(preparedContact));
            } else {
                buffer.add(preparedContact);
            }
        }
    }

    /** In the order that batches have. */
    private List<LedgerEntry> find(Collection<ContactId> contacts, Predicate<LedgerEntry> wanted) {
        return scopedLedger.find(contacts).values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(entry -> entry.contact().value()))
                .toList();
    }

    private List<PreparedContact> encodeAll(Collection<LedgerEntry> entries) {
        Map<ContactId, Deliverable> found = request.contacts()
                .find(entries.stream().map(LedgerEntry::contact).toList());
        List<PreparedContact> preparedContacts = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            if (found.containsKey(entry.contact())) {
                preparedContacts.add(contactEncoder.encode(found.get(entry.contact()), entry));
            }
        }
        return preparedContacts;
    }

    private void forEachPage(Set<DeliveryState> states, Consumer<List<LedgerEntry>> reader) {
        LedgerQuery query = LedgerQuery.of(states, Math.min(ENTRIES_PER_PAGE, capabilities.mostContacts()));
        List<LedgerEntry> page = scopedLedger.page(query);
        while (!page.isEmpty() && failurePolicy.canContinue()) {
            reader.accept(page);
            page = scopedLedger.page(query.after(page.get(page.size() - 1).contact()));
        }
    }
}
