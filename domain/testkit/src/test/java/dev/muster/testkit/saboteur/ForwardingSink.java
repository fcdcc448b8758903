package dev.muster.testkit.saboteur;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.delivery.BatchAnswer;
import dev.muster.domain.delivery.BatchId;
import dev.muster.domain.delivery.Expression;
import dev.muster.domain.delivery.Outgoing;
import dev.muster.domain.delivery.OutgoingBatch;
import dev.muster.domain.delivery.Readiness;
import dev.muster.domain.delivery.SinkCapabilities;
import dev.muster.domain.delivery.SinkId;
import dev.muster.domain.port.out.Sink;
import dev.muster.domain.port.out.SinkSession;
import dev.muster.testkit.RecordedSide;
import dev.muster.testkit.RecordingSink;
import dev.muster.testkit.SeenContact;
import dev.muster.testkit.SinkUnderTest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A sink in memory to be wrong in one way: a saboteur overrides what it does wrong. */
class ForwardingSink implements SinkUnderTest, Sink {

    final RecordingSink memory;
    private final RecordedSide side;
    private int own;

    ForwardingSink() {
        this(RecordedSide.takingInPart().build());
    }

    ForwardingSink(RecordingSink memory) {
        this.memory = memory;
        this.side = new RecordedSide(memory);
    }

    Expression express(SinkSession session, Outgoing contact) {
        return session.express(contact);
    }

    Readiness prepare(SinkSession session, Set<String> keys) {
        return session.prepare(keys);
    }

    BatchAnswer send(SinkSession session, OutgoingBatch batch) {
        return session.send(batch);
    }

    /** Sends contacts under a name of its own; nothing, if there are none. */
    final BatchAnswer sendApart(SinkSession session, List<Outgoing> contacts) {
        own++;
        return contacts.isEmpty()
                ? new BatchAnswer.Taken(Map.of())
                : session.send(new OutgoingBatch(new BatchId("own " + own), contacts));
    }

    @Override
    public SinkId id() {
        return memory.id();
    }

    @Override
    public SinkCapabilities capabilities() {
        return memory.capabilities();
    }

    @Override
    public SinkSession open(Collection<AttributeKey> keys) {
        return new Session(memory.open(keys));
    }

    @Override
    public final Sink sink() {
        return this;
    }

    @Override
    public final Map<String, SeenContact> arrived() {
        return side.arrived();
    }

    @Override
    public final Optional<Map<String, DataType>> keys() {
        return side.keys();
    }

    @Override
    public final Optional<String> refusedAddress() {
        return side.refusedAddress();
    }

    private final class Session implements SinkSession {

        private final SinkSession session;

        Session(SinkSession session) {
            this.session = session;
        }

        @Override
        public Readiness readiness() {
            return session.readiness();
        }

        @Override
        public Expression express(Outgoing contact) {
            return ForwardingSink.this.express(session, contact);
        }

        @Override
        public Readiness prepare(Set<String> keys) {
            return ForwardingSink.this.prepare(session, keys);
        }

        @Override
        public BatchAnswer send(OutgoingBatch batch) {
            return ForwardingSink.this.send(session, batch);
        }
    }
}
