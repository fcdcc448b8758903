package dev.muster.adapters.vendors.formbricks;

import dev.muster.adapters.vendors.transport.Transport;
import dev.muster.adapters.vendors.transport.TransportSettings;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.Readiness;
import dev.muster.domain.port.out.delivery.SinkSession;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import dev.muster.testkit.vendor.network.ScriptedVendor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sinks, sessions and contacts for tests. */
public final class SinkFixture {

    public static final String WORKSPACE = "ws1";
    public static final BatchId BATCH = new BatchId("000000000000000000000b01");

    private SinkFixture() {}

    public static FormbricksSink sink(URI server, String key, String workspace) {
        TransportSettings settings = new TransportSettings(
                server,
                Map.of("x-api-key", key),
                Integer.MAX_VALUE,
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                2,
                Duration.ofMillis(1),
                Duration.ofMillis(5),
                Duration.ofSeconds(20),
                Optional.empty());
        return new FormbricksSink(new Transport(settings, () -> Instant.EPOCH), server, workspace, 250, 100);
    }

    public static FormbricksSink sink(FormbricksStandIn vendor) {
        return sink(
                vendor.address(), vendor.options().apiKey(), vendor.options().workspaceId());
    }

    public static SinkSession session(FormbricksStandIn vendor, AttributeKey... keys) {
        return sink(vendor).open(List.of(keys), retry -> {});
    }

    public static SinkSession session(ScriptedVendor vendor, AttributeKey... keys) {
        return sink(vendor.address(), "fbk_any", WORKSPACE).open(List.of(keys), retry -> {});
    }

    /** Does all that a delivery does of one batch. */
    public static BatchAnswer deliver(SinkSession session, OutgoingContact... contacts) {
        if (!(session.readiness() instanceof Readiness.Ready)) {
            throw new AssertionError(session.readiness());
        }
        Set<String> keys = Stream.of(contacts)
                .flatMap(contact -> session.encode(contact).keys().stream())
                .collect(Collectors.toSet());
        Readiness readiness = session.prepare(keys);
        if (!(readiness instanceof Readiness.Ready)) {
            throw new AssertionError(readiness);
        }
        return session.send(new OutgoingBatch(BATCH, List.of(contacts)));
    }

    /** A contact that is known by its address. */
    public static OutgoingContact contact(String email, String... keysAndValues) {
        TreeMap<String, AttributeValue> attributes = new TreeMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            attributes.put(keysAndValues[i], AttributeValue.text(keysAndValues[i + 1]));
        }
        return new OutgoingContact(
                new ContactId(email), email, Optional.empty(), Optional.empty(), Tags.NONE, Attributes.of(attributes));
    }

    public static OutgoingContact with(OutgoingContact contact, String key, AttributeValue value) {
        TreeMap<String, AttributeValue> attributes =
                new TreeMap<>(contact.attributes().values());
        attributes.put(key, value);
        return new OutgoingContact(
                contact.id(),
                contact.address(),
                contact.userId(),
                contact.status(),
                contact.tags(),
                Attributes.of(attributes));
    }

    public static OutgoingContact withUserId(OutgoingContact contact, String userId) {
        return new OutgoingContact(
                contact.id(),
                contact.address(),
                Optional.of(new UserId(userId)),
                contact.status(),
                contact.tags(),
                contact.attributes());
    }

    public static OutgoingContact tagged(OutgoingContact contact, String tag) {
        return new OutgoingContact(
                contact.id(),
                contact.address(),
                contact.userId(),
                contact.status(),
                Tags.of(List.of(tag)),
                contact.attributes());
    }

    public static AttributeKey key(String key, String name, DataType type) {
        return AttributeKey.custom(key, name, type);
    }
}
