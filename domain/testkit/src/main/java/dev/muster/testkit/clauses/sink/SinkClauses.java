package dev.muster.testkit.clauses.sink;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.delivery.outcome.Loss;
import dev.muster.domain.delivery.outcome.LossKind;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.Limitation;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.Readiness;
import dev.muster.domain.delivery.sink.Retry;
import dev.muster.domain.port.out.delivery.Sink;
import dev.muster.domain.port.out.delivery.SinkSession;
import dev.muster.testkit.fixture.ArrivedContact;
import dev.muster.testkit.fixture.CountingIds;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.SinkUnderTest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** What the groups of clauses share: a sink, few words to use it, and what must be there once a contact was taken. */
abstract class SinkClauses {

    static final String ZIP = "zip";
    static final String NOTE = "note";
    static final String POINTS = "points";
    static final String SINCE = "since";
    static final String EXTRA = "extra";
    static final String ODD = "Shoe size (\u00E9)";

    private static final List<AttributeKey> KEYS = Stream.concat(
                    AttributeKey.DEFAULTS.stream(),
                    Stream.of(
                            AttributeKey.custom(ZIP, "Zip", DataType.STRING),
                            AttributeKey.custom(NOTE, "Note", DataType.STRING),
                            AttributeKey.custom(AttributeKey.PHONE, "Phone", DataType.STRING),
                            AttributeKey.custom(POINTS, "Points", DataType.NUMBER),
                            AttributeKey.custom(SINCE, "Since", DataType.DATE),
                            AttributeKey.custom(EXTRA, "Extra", DataType.UNTYPED),
                            AttributeKey.custom(ODD, ODD, DataType.STRING)))
            .toList();
    private static final Set<LossKind> LEFT_BEHIND = Set.of(LossKind.KEY, LossKind.TYPE, LossKind.LENGTH);

    private final Supplier<SinkUnderTest> opening;
    private final CountingIds batches = new CountingIds();
    SinkUnderTest otherSide;
    Sink sink;

    SinkClauses(Supplier<SinkUnderTest> opening) {
        this.opening = opening;
    }

    @BeforeEach
    void openSink() {
        otherSide = opening.get();
        sink = otherSide.sink();
    }

    final SinkSession open() {
        return open(retry -> {});
    }

    final SinkSession open(Consumer<Retry> retries) {
        SinkSession session = sink.open(KEYS, retries);
        assertThat(session.readiness()).isEqualTo(Readiness.READY);
        return session;
    }

    /** Skips the test if this is more than the sink can do. */
    final void assumeWithout(Limitation limitation) {
        assumeThat(sink.capabilities().limitations()).as(limitation.meaning()).doesNotContain(limitation);
    }

    /** Somebody on the way, without a word about their status. */
    static OutgoingContact contact(Person person) {
        return person.outgoing();
    }

    /** Somebody on the way, with their status. */
    static OutgoingContact withStatus(Person person) {
        return person.outgoingWithStatus();
    }

    /** A batch of a name of its own. */
    final OutgoingBatch batch(OutgoingContact... contacts) {
        return batch(List.of(contacts));
    }

    final OutgoingBatch batch(List<OutgoingContact> contacts) {
        return new OutgoingBatch(
                new BatchId(batches.next()),
                contacts.stream()
                        .sorted(Comparator.comparing(contact -> contact.id().value()))
                        .toList());
    }

    /** What the sink says to a batch, once it is prepared for it. */
    static BatchAnswer send(SinkSession session, OutgoingBatch batch) {
        Set<String> keys = batch.contacts().stream()
                .flatMap(contact -> session.encode(contact).keys().stream())
                .collect(toUnmodifiableSet());
        assertThat(session.prepare(keys)).isEqualTo(Readiness.READY);
        return session.send(batch);
    }

    static void deliver(SinkSession session, OutgoingBatch batch) {
        assertThat(send(session, batch)).isEqualTo(new BatchAnswer.Taken(Map.of()));
    }

    final void deliver(SinkSession session, OutgoingContact... contacts) {
        deliver(session, batch(contacts));
    }

    /** The contact at the other side. */
    final ArrivedContact seen(OutgoingContact contact) {
        return seen(otherSide.arrived(), contact);
    }

    private static ArrivedContact seen(Map<String, ArrivedContact> arrived, OutgoingContact contact) {
        return Optional.ofNullable(arrived.get(contact.address()))
                .orElseThrow(() -> new AssertionError(contact.address() + " has not arrived"));
    }

    final void assertArrived(SinkSession session, OutgoingContact contact) {
        assertArrived(session, List.of(contact));
    }

    /** Contacts are there with all that was said of them, and nothing more, but for what their expressions list as lost. */
    final void assertArrived(SinkSession session, List<OutgoingContact> contacts) {
        Map<String, ArrivedContact> arrived = otherSide.arrived();
        assertThat(contacts).allSatisfy(contact -> {
            ArrivedContact seen = seen(arrived, contact);
            assertThat(seen)
                    .as(contact.address())
                    .isEqualTo(expected(contact, session.encode(contact).losses(), seen.status()));
        });
    }

    private ArrivedContact expected(OutgoingContact contact, List<Loss> losses, Optional<ContactStatus> seen) {
        Set<LossKind> kinds = losses.stream().map(Loss::kind).collect(toUnmodifiableSet());
        boolean keepsStatus =
                !sink.capabilities().limitations().contains(Limitation.NO_STATUS) && !kinds.contains(LossKind.STATUS);
        Map<String, String> attributes = new HashMap<>();
        contact.attributes().values().forEach((key, value) -> attributes.put(key, value.text()));
        losses.stream()
                .filter(loss -> LEFT_BEHIND.contains(loss.kind()))
                .forEach(loss -> attributes.remove(loss.field()));
        return new ArrivedContact(
                contact.userId().map(UserId::value),
                keepsStatus ? contact.status().or(() -> seen) : seen,
                kinds.contains(LossKind.TAGS)
                        ? Set.of()
                        : Set.copyOf(contact.tags().names()),
                attributes);
    }
}
