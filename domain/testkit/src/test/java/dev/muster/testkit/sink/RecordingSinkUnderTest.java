package dev.muster.testkit.sink;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.port.out.delivery.Sink;
import dev.muster.testkit.fixture.ArrivedContact;
import dev.muster.testkit.fixture.SinkUnderTest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A recording sink under test: both sides are one. */
public final class RecordingSinkUnderTest implements SinkUnderTest {

    private static final String REFUSED = "refused@example.com";
    private static final Refusal REFUSAL = Refusal.forGood(RefusalCode.ADDRESS_REFUSED, "not that one");

    private final RecordingSink sink;

    public RecordingSinkUnderTest(RecordingSink sink) {
        this.sink = sink;
    }

    /** Begins a sink that refuses one address, and takes the others of its batch. */
    public static RecordingSinkBuilder takingInPart() {
        return RecordingSink.builder().mostContacts(100).refusing(RecordingSinkUnderTest::isRefused, REFUSAL);
    }

    /** Begins a sink that refuses every batch with one address. */
    public static RecordingSinkBuilder allOrNothing() {
        return RecordingSink.builder()
                .mostContacts(100)
                .answering(batch -> batch.contacts().stream().anyMatch(RecordingSinkUnderTest::isRefused)
                        ? Optional.of(new BatchAnswer.Refused(REFUSAL, Map.of()))
                        : Optional.empty());
    }

    public static boolean isRefused(OutgoingContact contact) {
        return contact.address().equals(REFUSED);
    }

    @Override
    public Sink sink() {
        return sink;
    }

    @Override
    public Map<String, ArrivedContact> arrived() {
        return sink.contacts().entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> seen(entry.getValue())));
    }

    @Override
    public Optional<Map<String, DataType>> keys() {
        return Optional.of(
                sink.keys().values().stream().collect(toUnmodifiableMap(AttributeKey::key, AttributeKey::type)));
    }

    @Override
    public Optional<String> refusedAddress() {
        return Optional.of(REFUSED);
    }

    @Override
    public Optional<Runnable> temporaryFailure() {
        return Optional.of(() -> sink.failOnce("the line is busy"));
    }

    private static ArrivedContact seen(OutgoingContact contact) {
        return new ArrivedContact(
                contact.userId().map(UserId::value),
                contact.status(),
                Set.copyOf(contact.tags().names()),
                contact.attributes().values().entrySet().stream()
                        .collect(toUnmodifiableMap(
                                Map.Entry::getKey, entry -> entry.getValue().text())));
    }
}
