package dev.muster.testkit.saboteur;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.delivery.sink.EncodedContact;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.Retry;
import dev.muster.domain.delivery.sink.SinkCapabilities;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.port.out.delivery.SinkSession;
import dev.muster.testkit.fixture.SinkUnderTest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Sinks that break the clauses SK-1 to SK-3. */
final class SinkWordSaboteurs {

    private SinkWordSaboteurs() {}

    static List<Saboteur<SinkUnderTest>> all() {
        return List.of(
                Saboteur.of("SK-1", "the name counts sessions", NamedByTime::new),
                Saboteur.of("SK-1", "takes less once it has taken something", Tired::new),
                Saboteur.of("SK-2", "opening creates the keys", EagerKeys::new),
                Saboteur.of("SK-2", "expressing sends", EagerContacts::new),
                Saboteur.of("SK-3", "contents count", CountedContents::new),
                Saboteur.of("SK-3", "contents are another once keys are there", PreparedContents::new),
                Saboteur.of("SK-3", "contents are another in every session", SessionContents::new),
                unaware("userIds", it -> with(it, it.tags(), it.attributes(), Unaware.USER_ID)),
                unaware("the status", it -> with(it, it.tags(), it.attributes(), Unaware.STATUS)),
                unaware("tags", it -> with(it, Tags.NONE, it.attributes(), Unaware.NONE)),
                unaware(
                        "where a tag ends",
                        it -> with(
                                it,
                                Tags.of(List.of(String.join(",", it.tags().names()))),
                                it.attributes(),
                                Unaware.NONE)),
                unaware("where a value ends", it -> with(it, it.tags(), joined(it.attributes()), Unaware.NONE)),
                unaware("upper case", it -> with(it, it.tags(), folded(it.attributes()), Unaware.NONE)),
                unaware("quotes", it -> with(it, it.tags(), asText(it.attributes()), Unaware.NONE)));
    }

    /** Contents that do not tell something. */
    private static Saboteur<SinkUnderTest> unaware(String what, UnaryOperator<OutgoingContact> blurred) {
        return Saboteur.of("SK-3", "contents do not tell " + what, () -> new ForwardingSink() {
            @Override
            EncodedContact express(SinkSession session, OutgoingContact contact) {
                return with(
                        super.express(session, contact),
                        super.express(session, blurred.apply(contact)).content());
            }
        });
    }

    private enum Unaware {
        NONE,
        USER_ID,
        STATUS
    }

    private static OutgoingContact with(OutgoingContact it, Tags tags, Attributes attributes, Unaware unaware) {
        return new OutgoingContact(
                it.id(),
                it.address(),
                unaware == Unaware.USER_ID ? Optional.empty() : it.userId(),
                unaware == Unaware.STATUS ? Optional.empty() : it.status(),
                tags,
                attributes);
    }

    private static EncodedContact with(EncodedContact it, String content) {
        return new EncodedContact(content, it.bytes(), it.keys(), it.losses(), it.refusal());
    }

    private static Attributes joined(Attributes attributes) {
        String all = attributes.values().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().text())
                .collect(Collectors.joining(","));
        return Attributes.of(Map.of("all", AttributeValue.text(all)));
    }

    private static Attributes folded(Attributes attributes) {
        return mapped(attributes, value -> AttributeValue.text(value.text().replace('A', 'a')));
    }

    private static Attributes asText(Attributes attributes) {
        return mapped(attributes, value -> AttributeValue.text(value.text()));
    }

    private static Attributes mapped(Attributes attributes, UnaryOperator<AttributeValue> change) {
        Map<String, AttributeValue> values = new TreeMap<>(attributes.values());
        values.replaceAll((key, value) -> change.apply(value));
        return Attributes.of(values);
    }

    private static final class NamedByTime extends ForwardingSink {
        private int sessions;

        @Override
        public SinkId id() {
            return new SinkId("opened " + sessions);
        }

        @Override
        public SinkSession open(Collection<AttributeKey> keys, Consumer<Retry> retries) {
            sessions++;
            return super.open(keys, retries);
        }
    }

    private static final class Tired extends ForwardingSink {
        @Override
        public SinkCapabilities capabilities() {
            SinkCapabilities all = super.capabilities();
            return memory.batches().isEmpty()
                    ? all
                    : new SinkCapabilities(
                            all.mostContacts() - 1, all.mostBytes(), all.requestsPerMinute(), all.limitations());
        }
    }

    private static final class EagerKeys extends ForwardingSink {
        @Override
        public SinkSession open(Collection<AttributeKey> keys, Consumer<Retry> retries) {
            SinkSession session = super.open(keys, retries);
            session.prepare(keys.stream().map(AttributeKey::key).collect(Collectors.toSet()));
            return session;
        }
    }

    private static final class EagerContacts extends ForwardingSink {
        @Override
        EncodedContact express(SinkSession session, OutgoingContact contact) {
            sendApart(session, List.of(contact));
            return super.express(session, contact);
        }
    }

    private static final class CountedContents extends ForwardingSink {
        private int expressions;

        @Override
        EncodedContact express(SinkSession session, OutgoingContact contact) {
            expressions++;
            return with(super.express(session, contact), "content " + expressions);
        }
    }

    private static final class PreparedContents extends ForwardingSink {
        @Override
        EncodedContact express(SinkSession session, OutgoingContact contact) {
            EncodedContact expression = super.express(session, contact);
            return with(expression, memory.keys().keySet() + expression.content());
        }
    }

    private static final class SessionContents extends ForwardingSink {
        private int sessions;

        @Override
        public SinkSession open(Collection<AttributeKey> keys, Consumer<Retry> retries) {
            sessions++;
            return super.open(keys, retries);
        }

        @Override
        EncodedContact express(SinkSession session, OutgoingContact contact) {
            EncodedContact expression = super.express(session, contact);
            return with(expression, sessions + expression.content());
        }
    }
}
