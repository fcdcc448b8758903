package dev.muster.adapters.vendors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.port.out.delivery.Sink;
import dev.muster.testkit.fixture.ArrivedContact;
import dev.muster.testkit.fixture.SinkUnderTest;
import dev.muster.testkit.vendor.migma.MigmaStandIn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is at Migma.
 *
 * @param temporaryFailure lets the next request fail on its way; empty if nothing is in between
 */
record MigmaSide(MigmaStandIn vendor, Sink sink, Optional<Runnable> temporaryFailure) implements SinkUnderTest {

    private static final Set<String> ELSEWHERE = Set.of("email", "status", "tags", "customFields");
    private static final String USER_ID = "userId";
    private static final String TOO_LONG = "a".repeat(250) + "@example.com";

    MigmaSide(MigmaStandIn vendor, Sink sink) {
        this(vendor, sink, Optional.empty());
    }

    @Override
    public Map<String, ArrivedContact> arrived() {
        Map<String, ArrivedContact> arrived = new LinkedHashMap<>();
        vendor.contacts().forEach((address, contact) -> arrived.put(address, seen(contact)));
        return arrived;
    }

    @Override
    public Optional<String> refusedAddress() {
        return Optional.of(TOO_LONG);
    }

    private static ArrivedContact seen(JsonNode contact) {
        Map<String, String> attributes = new HashMap<>();
        contact.properties().forEach(member -> attributes.put(member.getKey(), text(member.getValue())));
        attributes.keySet().removeAll(ELSEWHERE);
        contact.path("customFields")
                .properties()
                .forEach(field -> attributes.put(field.getKey(), text(field.getValue())));
        Optional<String> userId = Optional.ofNullable(attributes.remove(USER_ID));
        Set<String> tags = new HashSet<>();
        contact.path("tags").forEach(tag -> tags.add(tag.textValue()));
        return new ArrivedContact(userId, Optional.of(status(contact)), tags, attributes);
    }

    private static ContactStatus status(JsonNode contact) {
        String word = contact.path("status").asText();
        return Stream.of(ContactStatus.values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no status: " + word));
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
