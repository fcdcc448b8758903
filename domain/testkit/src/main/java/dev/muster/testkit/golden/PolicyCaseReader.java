package dev.muster.testkit.golden;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.outcome.Ending;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.ContactRowBuilder;
import dev.muster.domain.suppression.SuppressionTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Reads a golden case. Its members:
 *
 * <ul>
 *   <li>{@code name}.
 *   <li>{@code policy}: the {@code preset}, and answers to questions that differ from it.
 *   <li>{@code keys}, {@code contacts}: what the workspace holds before. A key has a {@code type} and, if it is not the
 *       key itself, a {@code name}; a contact without a {@code status} is subscribed.
 *   <li>{@code suppressed}: addresses and domains on the suppression list. {@code removed}: addresses of people who were
 *       removed for good.
 *   <li>{@code rows}: like contacts; {@code names} are display names of keys.
 *   <li>{@code outcomes}: one text for each row, see {@link ExpectedOutcome}.
 *   <li>{@code ending}: {@code completed} if it is absent.
 *   <li>{@code contactsAfter}, {@code keysAfter}: what the workspace holds afterwards. Keys that are absent are as before.
 * </ul>
 */
final class PolicyCaseReader {

    private PolicyCaseReader() {}

    static PolicyCase read(String question, JsonNode node) {
        return new PolicyCase(
                question,
                node.required("name").textValue(),
                policy(node.required("policy")),
                new WorkspaceContent(
                        keys(node.path("keys")),
                        list(node.path("contacts"), PolicyCaseReader::contact),
                        list(node.path("suppressed"), PolicyCaseReader::target),
                        list(node.path("removed"), PolicyCaseReader::address)),
                rows(node.required("rows")),
                list(node.required("outcomes"), outcome -> ExpectedOutcome.parse(outcome.textValue())),
                ending(node.path("ending").asText("completed")),
                new WorkspaceContent(
                        keys(node.has("keysAfter") ? node.get("keysAfter") : node.path("keys")),
                        list(node.required("contactsAfter"), PolicyCaseReader::contact)));
    }

    private static ImportPolicy policy(JsonNode node) {
        ImportPolicy policy = PolicyAnswers.preset(node.required("preset").textValue());
        for (Map.Entry<String, JsonNode> answer : node.properties()) {
            if (!answer.getKey().equals("preset")) {
                policy = policy.with(
                        PolicyAnswers.answer(answer.getKey(), answer.getValue().textValue()));
            }
        }
        return policy;
    }

    private static Ending ending(String word) {
        return Ending.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static List<AttributeKey> keys(JsonNode node) {
        return node.properties().stream()
                .map(member -> key(member.getKey(), member.getValue()))
                .toList();
    }

    private static AttributeKey key(String key, JsonNode node) {
        DataType type = DataType.valueOf(node.required("type").textValue().toUpperCase(Locale.ROOT));
        String name = node.path("name").asText(key);
        return AttributeSchema.of(AttributeKey.DEFAULTS)
                .find(key)
                .map(known -> known.withName(name).withType(type))
                .orElseGet(() -> AttributeKey.custom(key, name, type));
    }

    private static SuppressionTarget target(JsonNode node) {
        return SuppressionTarget.parse(node.textValue()).orElseThrow();
    }

    private static EmailAddress address(JsonNode node) {
        return EmailAddress.parse(node.textValue()).orElseThrow();
    }

    private static Profile contact(JsonNode node) {
        Map<String, AttributeValue> attributes = new TreeMap<>();
        node.path("attributes")
                .properties()
                .forEach(member -> attributes.put(member.getKey(), value(member.getValue())));
        return new Profile(
                EmailAddress.parse(node.required("email").textValue()).orElseThrow(),
                text(node, "userId").map(UserId::new),
                text(node, "status").flatMap(ContactStatus::ofWord).orElse(ContactStatus.SUBSCRIBED),
                Tags.of(list(node.path("tags"), JsonNode::textValue)),
                Attributes.of(attributes));
    }

    private static List<ContactRow> rows(JsonNode nodes) {
        List<ContactRow> rows = new ArrayList<>();
        for (JsonNode node : nodes) {
            rows.add(row(rows.size() + 1L, node));
        }
        return rows;
    }

    private static ContactRow row(long number, JsonNode node) {
        ContactRowBuilder row = ContactRow.at(number, node.required("email").textValue())
                .tags(list(node.path("tags"), JsonNode::textValue));
        text(node, "userId").ifPresent(row::userId);
        text(node, "status").ifPresent(row::status);
        node.path("attributes")
                .properties()
                .forEach(member -> row.attribute(member.getKey(), value(member.getValue())));
        Map<String, String> names = new TreeMap<>();
        node.path("names")
                .properties()
                .forEach(member -> names.put(member.getKey(), member.getValue().textValue()));
        return row.names(names).build();
    }

    private static AttributeValue value(JsonNode node) {
        return node.isTextual() ? AttributeValue.text(node.textValue()) : AttributeValue.json(node.toString());
    }

    private static Optional<String> text(JsonNode node, String member) {
        return Optional.ofNullable(node.get(member)).map(JsonNode::textValue);
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> reading) {
        return StreamSupport.stream(nodes.spliterator(), false).map(reading).toList();
    }
}
