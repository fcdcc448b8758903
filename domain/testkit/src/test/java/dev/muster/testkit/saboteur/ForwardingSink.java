package dev.muster.testkit.saboteur;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
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
import dev.muster.testkit.fixture.ArrivedContact;
import dev.muster.testkit.fixture.SinkUnderTest;
import dev.muster.testkit.sink.RecordingSink;
import dev.muster.testkit.sink.RecordingSinkUnderTest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A sink in memory to be wrong in one way: a saboteur overrides what it does wrong. */
class ForwardingSink implements SinkUnderTest, Sink {

    final RecordingSink memory;
    private final RecordingSinkUnderTest side;
    private int own;

    ForwardingSink() {
        this(RecordingSinkUnderTest.takingInPart().build());
    }

    ForwardingSink(RecordingSink memory) {
        this.memory = memory;
        this.side = new RecordingSinkUnderTest(memory);
    }

    EncodedContact express(SinkSession session, OutgoingContact contact) {
        return session.encode(contact);
    }

    Readiness prepare(SinkSession session, Set<String> keys) {
        return session.prepare(keys);
    }

    BatchAnswer send(SinkSession session, OutgoingBatch batch) {
        return session.send(batch);
    }

    /** Sends contacts under a name of its own; nothing, if there are none. */
    final BatchAnswer sendApart(SinkSession session, List<OutgoingContact> contacts) {
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
    public SinkSession open(Collection<AttributeKey> keys, Consumer<Retry> retries) {
        return new Session(memory.open(keys, retries));
    }

    @Override
    public final Sink sink() {
        return this;
    }

    @Override
    public final Map<String, ArrivedContact> arrived() {
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

    @Override
    public final Optional<Runnable> temporaryFailure() {
        return side.temporaryFailure();
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
        public EncodedContact encode(OutgoingContact contact) {
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
