package dev.muster.testkit.sink;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.Retry;
import dev.muster.domain.delivery.sink.SinkCapabilities;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.port.out.delivery.Sink;
import dev.muster.domain.port.out.delivery.SinkSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A sink in memory, that keeps what it is sent and shows it. It takes everything, unless it is built to refuse contacts, to
 * answer otherwise or to lack an ability. A batch that it knows has no second effect and gets its first answer again; batches
 * that were postponed, kept out or failed are not known. Thread-safe.
 *
 * <pre>{@code
 * RecordingSink sink = RecordingSink.builder().mostContacts(2).build();
 * delivery.deliver(DeliveryRequest.of(workspace, contacts, sink));
 * assertThat(sink.contact("ada@example.com")).isPresent();
 * }</pre>
 */
public final class RecordingSink implements Sink {

    private final SinkId id;
    private final SinkCapabilities capabilities;
    private final AnswerScript script;
    private final Map<String, OutgoingContact> contacts = new LinkedHashMap<>();
    private final Map<String, AttributeKey> keys = new TreeMap<>();
    private final List<OutgoingBatch> batches = new ArrayList<>();
    private final List<OutgoingBatch> effects = new ArrayList<>();
    private final Map<BatchId, BatchAnswer> answers = new HashMap<>();
    private Optional<Retry> retry = Optional.empty();

    RecordingSink(SinkId id, SinkCapabilities capabilities, AnswerScript script) {
        this.id = id;
        this.capabilities = capabilities;
        this.script = script;
    }

    /** Begins a sink that takes everything. */
    public static RecordingSinkBuilder builder() {
        return new RecordingSinkBuilder();
    }

    @Override
    public SinkId id() {
        return id;
    }

    @Override
    public SinkCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public SinkSession open(Collection<AttributeKey> keysInUse, Consumer<Retry> retries) {
        return new RecordingSession(this, keysInUse, retries);
    }

    /**
     * The contacts that are there, by address as it was last spelt, in the order in which they first came. Each is there as
     * it was last sent, without what the sink cannot express; its status is the one last stated, empty if none ever was.
     */
    public synchronized Map<String, OutgoingContact> contacts() {
        Map<String, OutgoingContact> byAddress = new LinkedHashMap<>();
        contacts.values().forEach(contact -> byAddress.put(contact.address(), contact));
        return Collections.unmodifiableMap(byAddress);
    }

    /** The contact with this address, however it is spelt; empty if there is none. */
    public synchronized Optional<OutgoingContact> contact(String address) {
        return Optional.ofNullable(contacts.get(identity(address)));
    }

    /** The attribute keys that the sink was prepared for, by key, as they were first declared. */
    public synchronized Map<String, AttributeKey> keys() {
        return Collections.unmodifiableMap(new TreeMap<>(keys));
    }

    /** Every batch that was sent, in order, repetitions and those that were not taken included. */
    public synchronized List<OutgoingBatch> batches() {
        return List.copyOf(batches);
    }

    /** Lets the next batch need a second attempt, which is reported to whoever opened the session. Waits for nothing. */
    public synchronized void failOnce(String reason) {
        retry = Optional.of(new Retry(2, Duration.ZERO, reason));
    }

    /** What changed something here, in order: every batch that was taken, once, with those of its contacts that arrived. */
    public synchronized List<OutgoingBatch> effects() {
        return List.copyOf(effects);
    }

    synchronized Optional<Retry> nextRetry() {
        Optional<Retry> next = retry;
        retry = Optional.empty();
        return next;
    }

    synchronized void prepare(Collection<AttributeKey> declared) {
        declared.forEach(key -> keys.putIfAbsent(key.key(), key));
    }

    synchronized BatchAnswer take(OutgoingBatch batch) {
        if (batch.contacts().size() > capabilities.mostContacts()) {
            throw new IllegalArgumentException("takes " + capabilities.mostContacts() + " contacts, got "
                    + batch.contacts().size());
        }
        batches.add(batch);
        return Optional.ofNullable(answers.get(batch.id())).orElseGet(() -> takeNew(batch));
    }

    private BatchAnswer takeNew(OutgoingBatch batch) {
        Map<ContactId, Refusal> refused = script.refusals(batch);
        BatchAnswer answer = script.answer(batch).orElseGet(() -> new BatchAnswer.Taken(refused));
        if (answer instanceof BatchAnswer.Taken taken) {
            keep(batch, answer, refused.keySet(), taken.refused().keySet());
        } else if (answer instanceof BatchAnswer.TakenInPart taken) {
            keep(batch, answer, refused.keySet(), taken.named().keySet());
        } else if (answer instanceof BatchAnswer.Lost) {
            keep(batch, new BatchAnswer.Taken(refused), refused.keySet(), Set.of());
        } else if (answer instanceof BatchAnswer.Refused) {
            answers.put(batch.id(), answer);
        }
        return answer;
    }

    private void keep(OutgoingBatch batch, BatchAnswer answer, Set<ContactId> refused, Set<ContactId> named) {
        answers.put(batch.id(), answer);
        List<OutgoingContact> arriving = batch.contacts().stream()
                .filter(contact -> !refused.contains(contact.id()) && !named.contains(contact.id()))
                .toList();
        if (!arriving.isEmpty()) {
            effects.add(new OutgoingBatch(batch.id(), arriving));
        }
        for (OutgoingContact contact : arriving) {
            contacts.merge(
                    identity(contact.address()),
                    SinkLimits.arriving(contact, capabilities.limitations()),
                    (known, sent) -> SinkLimits.changed(known, sent, capabilities.limitations()));
        }
    }

    private static String identity(String address) {
        return EmailAddress.parse(address).map(EmailAddress::key).orElse(address);
    }
}
