package dev.muster.testkit.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.EncodedContact;
import dev.muster.domain.delivery.sink.Limitation;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.Readiness;
import dev.muster.domain.delivery.sink.Retry;
import dev.muster.domain.port.out.delivery.SinkSession;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A recording sink that is being worked with. */
final class RecordingSession implements SinkSession {

    private final RecordingSink sink;
    private final Set<Limitation> limitations;
    private final AttributeSchema declared;
    private final Consumer<Retry> retries;

    RecordingSession(RecordingSink sink, Collection<AttributeKey> keys, Consumer<Retry> retries) {
        this.sink = sink;
        this.retries = retries;
        this.limitations = sink.capabilities().limitations();
        this.declared = AttributeSchema.of(keys);
    }

    @Override
    public Readiness readiness() {
        return Readiness.READY;
    }

    @Override
    public EncodedContact encode(OutgoingContact contact) {
        OutgoingContact arriving = SinkLimits.arriving(contact, limitations);
        String content = SinkLimits.content(arriving);
        return new EncodedContact(
                content,
                content.getBytes(UTF_8).length,
                arriving.attributes().values().keySet(),
                SinkLimits.losses(contact, limitations),
                Optional.empty());
    }

    @Override
    public Readiness prepare(Set<String> keys) {
        sink.prepare(keys.stream()
                .map(key -> declared.find(key).orElseGet(() -> AttributeKey.custom(key, key, DataType.STRING)))
                .toList());
        return Readiness.READY;
    }

    @Override
    public BatchAnswer send(OutgoingBatch batch) {
        sink.nextRetry().ifPresent(retries);
        return sink.take(batch);
    }
}
