package dev.muster.testkit.saboteur;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.Retry;
import dev.muster.domain.port.out.delivery.SinkSession;
import dev.muster.testkit.fixture.SinkUnderTest;
import dev.muster.testkit.sink.RecordingSinkUnderTest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Sinks that break the clauses SK-4, SK-5, SK-7 and SK-8. */
final class SinkArrivalSaboteurs {

    private SinkArrivalSaboteurs() {}

    static List<Saboteur<SinkUnderTest>> all() {
        return List.of(
                leavingOut("JSON", (key, value) -> value instanceof AttributeValue.Json),
                leavingOut("odd keys", (key, value) -> key.startsWith("Shoe")),
                leavingOut("long values", (key, value) -> value.text().length() > 10_000),
                contacts("SK-4", "tags are left out", it -> with(it, it.status(), Tags.NONE, it.attributes())),
                texts("lose their zeros", text -> text.startsWith("0") ? text.substring(1) : text),
                texts("lose their plus", text -> text.startsWith("+") ? text.substring(1) : text),
                texts("lose their line breaks", text -> text.replace("\n", " ")),
                texts("lose the blanks around them", String::strip),
                texts("lose their quotes", text -> text.replace("\"", "")),
                texts("hold no astral characters", text -> text.replaceAll("[^\\u0000-\\uFFFF]", "?")),
                contacts("SK-5", "userIds lose their zeros", SinkArrivalSaboteurs::withShorterUserId),
                contacts("SK-5", "bounced people arrive as unsubscribed", SinkArrivalSaboteurs::unbounced),
                Saboteur.of("SK-5", "the last of a full batch is lost", LosingTheLast::new),
                Saboteur.of("SK-5", "keys take another type", GuessedTypes::new),
                Saboteur.of("SK-5", "keys take the type of their first value", GuessedValues::new),
                Saboteur.of("SK-5", "says that everybody is there", Flattering::new),
                Saboteur.of("SK-7", "a refused contact keeps the others away", LosingNeighbours::new),
                Saboteur.of("SK-7", "who comes after a refused contact is lost", LosingTheRest::new),
                Saboteur.of("SK-8", "a part of a refused batch is there", HalfRefused::new),
                Saboteur.of("SK-8", "a batch that is postponed is there", HalfPostponed::new));
    }

    private static Saboteur<SinkUnderTest> leavingOut(String what, BiPredicate<String, AttributeValue> missing) {
        return contacts("SK-4", what + " are left out", it -> {
            Map<String, AttributeValue> values = new TreeMap<>(it.attributes().values());
            values.entrySet().removeIf(entry -> missing.test(entry.getKey(), entry.getValue()));
            return with(it, it.status(), it.tags(), Attributes.of(values));
        });
    }

    private static Saboteur<SinkUnderTest> texts(String wrong, UnaryOperator<String> change) {
        return contacts("SK-5", "short texts " + wrong, it -> {
            Map<String, AttributeValue> values = new TreeMap<>(it.attributes().values());
            values.replaceAll((key, value) ->
                    value instanceof AttributeValue.Text && value.text().length() < 10_000
                            ? AttributeValue.text(change.apply(value.text()))
                            : value);
            return with(it, it.status(), it.tags(), Attributes.of(values));
        });
    }

    private static Saboteur<SinkUnderTest> contacts(
            String clause, String wrong, UnaryOperator<OutgoingContact> change) {
        return Saboteur.of(clause, wrong, () -> new ForwardingSink() {
            @Override
            BatchAnswer send(SinkSession session, OutgoingBatch batch) {
                return super.send(
                        session,
                        new OutgoingBatch(
                                batch.id(),
                                batch.contacts().stream().map(change).toList()));
            }
        });
    }

    private static OutgoingContact with(
            OutgoingContact it, Optional<ContactStatus> status, Tags tags, Attributes attributes) {
        return new OutgoingContact(it.id(), it.address(), it.userId(), status, tags, attributes);
    }

    private static OutgoingContact unbounced(OutgoingContact it) {
        return with(
                it,
                it.status().map(status -> status == ContactStatus.BOUNCED ? ContactStatus.UNSUBSCRIBED : status),
                it.tags(),
                it.attributes());
    }

    private static OutgoingContact withShorterUserId(OutgoingContact it) {
        return new OutgoingContact(
                it.id(),
                it.address(),
                it.userId().map(id -> new UserId(id.value().replaceFirst("^0+", ""))),
                it.status(),
                it.tags(),
                it.attributes());
    }

    private static final class LosingTheLast extends ForwardingSink {
        @Override
        BatchAnswer send(SinkSession session, OutgoingBatch batch) {
            List<OutgoingContact> all = batch.contacts();
            return all.size() == capabilities().mostContacts()
                    ? sendApart(session, all.subList(0, all.size() - 1))
                    : super.send(session, batch);
        }
    }

    private static final class GuessedTypes extends ForwardingSink {
        @Override
        public SinkSession open(Collection<AttributeKey> keys, Consumer<Retry> retries) {
            return super.open(
                    keys.stream().map(key -> key.withType(DataType.NUMBER)).toList(), retries);
        }
    }

    private static final class GuessedValues extends ForwardingSink {
        private boolean isNumber;

        @Override
        BatchAnswer send(SinkSession session, OutgoingBatch batch) {
            for (OutgoingContact contact : batch.contacts()) {
                String zip = contact.attributes()
                        .find("zip")
                        .map(AttributeValue::text)
                        .orElse("");
                if (isNumber && zip.startsWith("K")) {
                    return new BatchAnswer.Taken(Map.of());
                }
                isNumber |= zip.startsWith("0");
            }
            return super.send(session, batch);
        }
    }

    private static final class Flattering extends ForwardingSink {
        @Override
        BatchAnswer send(SinkSession session, OutgoingBatch batch) {
            super.send(session, batch);
            return new BatchAnswer.Taken(Map.of());
        }
    }

    private static final class LosingNeighbours extends ForwardingSink {
        @Override
        BatchAnswer send(SinkSession session, OutgoingBatch batch) {
            return sendApart(
                    session,
                    batch.contacts().stream().anyMatch(RecordingSinkUnderTest::isRefused)
                            ? batch.contacts().stream()
                                    .filter(RecordingSinkUnderTest::isRefused)
                                    .toList()
                            : batch.contacts());
        }
    }

    private static final class LosingTheRest extends ForwardingSink {
        @Override
        BatchAnswer send(SinkSession session, OutgoingBatch batch) {
            List<OutgoingContact> before = batch.contacts().stream()
                    .filter(contact -> !isBehindARefusedOne(contact, batch))
                    .toList();
            return sendApart(session, before);
        }

        private static boolean isBehindARefusedOne(OutgoingContact contact, OutgoingBatch batch) {
            return batch.contacts().stream()
                    .takeWhile(other -> !other.equals(contact))
                    .anyMatch(RecordingSinkUnderTest::isRefused);
        }
    }

    private static final class HalfRefused extends ForwardingSink {
        HalfRefused() {
            super(RecordingSinkUnderTest.allOrNothing().build());
        }

        @Override
        BatchAnswer send(SinkSession session, OutgoingBatch batch) {
            BatchAnswer answer = super.send(session, batch);
            if (answer instanceof BatchAnswer.Refused) {
                sendApart(session, batch.contacts().subList(0, 1));
            }
            return answer;
        }
    }

    private static final class HalfPostponed extends ForwardingSink {
        @Override
        BatchAnswer send(SinkSession session, OutgoingBatch batch) {
            BatchAnswer answer = super.send(session, batch);
            return batch.contacts().stream().anyMatch(RecordingSinkUnderTest::isRefused)
                    ? new BatchAnswer.Postponed("later")
                    : answer;
        }
    }
}
