package dev.muster.testkit.sink;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.delivery.outcome.Loss;
import dev.muster.domain.delivery.outcome.LossKind;
import dev.muster.domain.delivery.sink.Limitation;
import dev.muster.domain.delivery.sink.OutgoingContact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a sink with limitations makes of a contact. */
final class SinkLimits {

    private SinkLimits() {}

    /** The contact as it arrives if it is new. */
    static OutgoingContact arriving(OutgoingContact contact, Set<Limitation> limitations) {
        Map<String, AttributeValue> values = new TreeMap<>();
        contact.attributes().values().forEach((key, value) -> {
            if (takesKey(key, limitations)) {
                values.put(key, limitations.contains(Limitation.TEXT_ONLY) ? AttributeValue.text(value.text()) : value);
            }
        });
        return new OutgoingContact(
                contact.id(),
                contact.address(),
                contact.userId(),
                limitations.contains(Limitation.NO_STATUS) ? Optional.empty() : contact.status(),
                limitations.contains(Limitation.NO_TAGS) ? Tags.NONE : contact.tags(),
                Attributes.of(values));
    }

    /** A contact that is there, after it came again. */
    static OutgoingContact changed(OutgoingContact known, OutgoingContact sent, Set<Limitation> limitations) {
        boolean removes = !limitations.contains(Limitation.NO_REMOVAL);
        Map<String, AttributeValue> values = new TreeMap<>(known.attributes().values());
        values.putAll(sent.attributes().values());
        return new OutgoingContact(
                sent.id(),
                sent.address(),
                removes ? sent.userId() : sent.userId().or(known::userId),
                sent.status().or(known::status),
                removes ? sent.tags() : known.tags().and(sent.tags()),
                removes ? sent.attributes() : Attributes.of(values));
    }

    /** What does not arrive, but for the status: the domain sees to that. */
    static List<Loss> losses(OutgoingContact contact, Set<Limitation> limitations) {
        List<Loss> losses = new ArrayList<>();
        if (limitations.contains(Limitation.NO_TAGS) && !contact.tags().names().isEmpty()) {
            losses.add(new Loss(LossKind.TAGS, ""));
        }
        contact.attributes().values().forEach((key, value) -> {
            if (!takesKey(key, limitations)) {
                losses.add(new Loss(LossKind.KEY, key));
            } else if (limitations.contains(Limitation.TEXT_ONLY) && value instanceof AttributeValue.Json) {
                losses.add(new Loss(LossKind.JSON, key));
            }
        });
        return losses;
    }

    /** All that is known of a contact in one text. Each part says how long it is, so that no two contacts read alike. */
    static String content(OutgoingContact contact) {
        StringBuilder content = new StringBuilder();
        add(content, contact.address());
        add(content, contact.userId().map(UserId::value).map("="::concat).orElse(""));
        add(content, contact.status().map(ContactStatus::word).orElse(""));
        contact.tags().names().forEach(tag -> add(content, "#" + tag));
        contact.attributes().values().forEach((key, value) -> {
            add(content, key);
            add(content, (value instanceof AttributeValue.Json ? "j" : "t") + value.text());
        });
        return content.toString();
    }

    private static void add(StringBuilder content, String part) {
        content.append(part.length()).append(':').append(part).append(' ');
    }

    private static boolean takesKey(String key, Set<Limitation> limitations) {
        return !limitations.contains(Limitation.SAFE_KEYS_ONLY)
                || AttributeKey.isSafe(key)
                || AttributeKey.DEFAULTS.stream().anyMatch(known -> known.key().equals(key));
    }
}
