package dev.muster.testkit.sink;

import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.Limitation;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.SinkCapabilities;
import dev.muster.domain.delivery.sink.SinkId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Collects how a sink behaves. Without a word it takes 1,000 contacts a batch, and everything. Not thread-safe. */
public final class RecordingSinkBuilder {

    private SinkId id = new SinkId("recording");
    private int mostContacts = 1_000;
    private int mostBytes = Integer.MAX_VALUE;
    private Set<Limitation> limitations = Set.of();
    private AnswerScript script = AnswerScript.TAKE_ALL;

    RecordingSinkBuilder() {}

    /** Which sink it is; by default {@code recording}. */
    public RecordingSinkBuilder id(String name) {
        id = new SinkId(name);
        return this;
    }

    /** The largest batch; a larger one is a fault of whoever sends it, and throws. */
    public RecordingSinkBuilder mostContacts(int contacts) {
        mostContacts = contacts;
        return this;
    }

    /** How many bytes the contacts of a batch may have together; by default any number. Not checked. */
    public RecordingSinkBuilder mostBytes(int bytes) {
        mostBytes = bytes;
        return this;
    }

    /** What it cannot express: that does not arrive. By default it can express everything. */
    public RecordingSinkBuilder limitations(Limitation... missing) {
        limitations = Set.of(missing);
        return this;
    }

    /** Contacts that it refuses. If several such calls apply to a contact, the first one does. */
    public RecordingSinkBuilder refusing(Predicate<OutgoingContact> contacts, Refusal refusal) {
        script = script.refusing(contacts, refusal);
        return this;
    }

    /**
     * What it answers instead; empty to take the batch. Asked for every batch that it does not know, in the order in which
     * they come. Of a batch that is {@code Taken} or {@code TakenInPart} all contacts arrive, but for those that the answer
     * names and those that are {@linkplain #refusing refused} anyway. A batch whose answer is {@code Lost} arrives too, and
     * whoever repeats it learns so; nothing arrives of any other.
     */
    public RecordingSinkBuilder answering(Function<OutgoingBatch, Optional<BatchAnswer>> answers) {
        script = script.answering(answers);
        return this;
    }

    /**
     * The sink.
     *
     * @throws IllegalArgumentException if it would not take even one contact or byte
     */
    public RecordingSink build() {
        return new RecordingSink(
                id, new SinkCapabilities(mostContacts, mostBytes, Integer.MAX_VALUE, limitations), script);
    }
}
