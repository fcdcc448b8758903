package dev.muster.adapters.vendors.migma;

import dev.muster.adapters.vendors.VendorSinkBuilder;
import dev.muster.adapters.vendors.VendorSinks;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.port.out.delivery.Sink;
import dev.muster.testkit.fixture.Person;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** MigmaFixture to be delivered, and sinks so hasty that tests do not notice their pauses. */
final class MigmaFixture {

    static final String KEY = "mgma_sk_test_standin";
    static final String PROJECT = "00000000000000000000000a";

    private MigmaFixture() {}

    static OutgoingContact named(String address) {
        return with(address, Map.of());
    }

    static OutgoingContact with(String address, Map<String, AttributeValue> attributes) {
        return new OutgoingContact(
                new ContactId(address),
                address,
                Optional.empty(),
                Optional.empty(),
                Tags.NONE,
                Attributes.of(attributes));
    }

    static OutgoingContact complete(String address) {
        return Person.complete(address).outgoingWithStatus();
    }

    static OutgoingBatch batch(String id, OutgoingContact... contacts) {
        return new OutgoingBatch(new BatchId(id), List.of(contacts));
    }

    static VendorSinkBuilder hasty(URI server) {
        return VendorSinks.migma(server, PROJECT, KEY)
                .clock(() -> Instant.EPOCH)
                .requestsPerMinute(Integer.MAX_VALUE)
                .maxAttempts(4)
                .firstPause(Duration.ofMillis(1))
                .longestPause(Duration.ofMillis(20))
                .totalTimeout(Duration.ofSeconds(30))
                .jobPolls(Duration.ofMillis(1), Duration.ofMillis(5))
                .jobTimeout(Duration.ofSeconds(30));
    }

    static BatchAnswer send(URI server, OutgoingBatch batch) {
        return send(hasty(server).build(), batch);
    }

    static BatchAnswer send(Sink sink, OutgoingBatch batch) {
        return sink.open(List.of(), retry -> {}).send(batch);
    }
}
