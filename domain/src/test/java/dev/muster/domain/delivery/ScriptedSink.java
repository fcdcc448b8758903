package dev.muster.domain.delivery;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.Loss;
import dev.muster.domain.delivery.outcome.LossKind;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.EncodedContact;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.Readiness;
import dev.muster.domain.delivery.sink.Retry;
import dev.muster.domain.delivery.sink.SinkCapabilities;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.port.out.delivery.Sink;
import dev.muster.domain.port.out.delivery.SinkSession;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A sink in memory that can misbehave in every way a real one can. */
final class ScriptedSink implements Sink, SinkSession {

    static final int MOST_CONTACTS = 8;

    /** What is there: contents by address, which are told apart to the letter. */
    final Map<String, String> arrived = new TreeMap<>();

    final List<OutgoingBatch> sent = new ArrayList<>();
    final List<OutgoingBatch.Effort> efforts = new ArrayList<>();
    final Set<String> prepared = new HashSet<>();

    /** How often a batch of this name had an effect, and with what. */
    final Map<BatchId, List<OutgoingBatch>> effects = new HashMap<>();

    private final Deque<Reaction> script = new ArrayDeque<>();
    private Predicate<OutgoingContact> poisoned = contact -> false;
    private Reaction usual = this::take;
    private Readiness readiness = Readiness.READY;
    private Consumer<Retry> retries = retry -> {};
    private SinkCapabilities capabilities = new SinkCapabilities(MOST_CONTACTS, 1_000_000, Integer.MAX_VALUE, Set.of());

    /** The next batches are answered so, one after the other; behind them as usual. */
    ScriptedSink script(Reaction... answers) {
        script.addAll(List.of(answers));
        return this;
    }

    ScriptedSink usually(Reaction answer) {
        usual = answer;
        return this;
    }

    /** A batch with one of these gets this answer, whatever else is in it, and has no effect. */
    ScriptedSink poisonedBy(Predicate<OutgoingContact> contact, BatchAnswer answer) {
        poisoned = contact;
        usual = batch -> batch.contacts().stream().anyMatch(poisoned) ? answer : take(batch);
        return this;
    }

    ScriptedSink ready(Readiness given) {
        readiness = given;
        return this;
    }

    ScriptedSink of(SinkCapabilities given) {
        capabilities = given;
        return this;
    }

    @Override
    public SinkId id() {
        return new SinkId("model");
    }

    @Override
    public SinkCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public SinkSession open(Collection<AttributeKey> keys, Consumer<Retry> listener) {
        retries = listener;
        return this;
    }

    @Override
    public Readiness readiness() {
        return readiness;
    }

    @Override
    public EncodedContact encode(OutgoingContact contact) {
        Optional<Refusal> refusal = contact.address().startsWith("impossible")
                        || contact.attributes().find("impossible").isPresent()
                ? Optional.of(Refusal.forGood(RefusalCode.ADDRESS_REFUSED, "No such address."))
                : Optional.empty();
        List<Loss> losses = contact.tags().names().isEmpty() ? List.of() : List.of(new Loss(LossKind.TAGS, ""));
        String content = content(contact);
        return new EncodedContact(
                content, content.length(), contact.attributes().values().keySet(), losses, refusal);
    }

    @Override
    public Readiness prepare(Set<String> keys) {
        prepared.addAll(keys);
        return readiness;
    }

    @Override
    public BatchAnswer send(OutgoingBatch batch) {
        sent.add(new OutgoingBatch(batch.id(), batch.contacts()));
        efforts.add(batch.effort());
        return script.isEmpty() ? usual.to(batch) : script.pop().to(batch);
    }

    /** Takes the batch, but has an effect only the first time. */
    BatchAnswer take(OutgoingBatch batch) {
        if (effects.containsKey(batch.id())) {
            return new BatchAnswer.Taken(Map.of());
        }
        effects.computeIfAbsent(batch.id(), id -> new ArrayList<>()).add(batch);
        batch.contacts().forEach(contact -> arrived.put(contact.address(), content(contact)));
        return new BatchAnswer.Taken(Map.of());
    }

    /** Takes the batch, and the answer gets lost. */
    BatchAnswer takeSilently(OutgoingBatch batch) {
        take(batch);
        return new BatchAnswer.Lost("The line went dead.");
    }

    /** Takes the batch at the second attempt. */
    Reaction atTheSecondAttempt(Retry retry) {
        return batch -> {
            retries.accept(retry);
            return take(batch);
        };
    }

    /** Takes all but these, and counts them only. */
    Reaction countingOut(Predicate<OutgoingContact> bad) {
        return batch -> {
            List<OutgoingContact> good =
                    batch.contacts().stream().filter(bad.negate()).toList();
            good.forEach(contact -> arrived.put(contact.address(), content(contact)));
            return new BatchAnswer.TakenInPart(
                    batch.contacts().size() - good.size(),
                    Map.of(),
                    Refusal.forGood(RefusalCode.REFUSED, "One of them is bad."));
        };
    }

    /** Takes all but these, and names them. */
    Reaction naming(Predicate<OutgoingContact> bad, Refusal refusal) {
        return batch -> {
            Map<ContactId, Refusal> named = new LinkedHashMap<>();
            for (OutgoingContact contact : batch.contacts()) {
                if (bad.test(contact)) {
                    named.put(contact.id(), refusal);
                } else {
                    arrived.put(contact.address(), content(contact));
                }
            }
            return new BatchAnswer.Taken(named);
        };
    }

    /** How many contacts the batches had that were sent. */
    List<Integer> sizes() {
        return sent.stream().map(batch -> batch.contacts().size()).toList();
    }

    static Refusal refusal(String detail) {
        return Refusal.forGood(RefusalCode.REFUSED, detail);
    }

    static String content(OutgoingContact contact) {
        return contact.userId() + " " + contact.status() + " " + contact.tags().names() + " "
                + contact.attributes().values();
    }

    /** What a sink does with a batch. */
    @FunctionalInterface
    interface Reaction {
        BatchAnswer to(OutgoingBatch batch);
    }
}
