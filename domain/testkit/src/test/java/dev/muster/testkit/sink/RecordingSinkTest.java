package dev.muster.testkit.sink;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.delivery.outcome.Loss;
import dev.muster.domain.delivery.outcome.LossKind;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.EncodedContact;
import dev.muster.domain.delivery.sink.Limitation;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.port.out.delivery.SinkSession;
import dev.muster.testkit.fixture.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordingSinkTest {

    static final BatchAnswer TAKEN = new BatchAnswer.Taken(Map.of());

    static OutgoingContact outgoing(Person person) {
        return new OutgoingContact(
                new ContactId(person.email().key()),
                person.email().typed(),
                person.profile().userId(),
                person.profile().status() == ContactStatus.SUBSCRIBED
                        ? Optional.empty()
                        : Optional.of(person.profile().status()),
                person.profile().tags(),
                person.profile().attributes());
    }

    static OutgoingBatch batch(String id, Person... people) {
        return new OutgoingBatch(
                new BatchId(id),
                List.of(people).stream().map(RecordingSinkTest::outgoing).toList());
    }

    static BatchAnswer send(RecordingSink sink, String id, Person... people) {
        return sink.open(AttributeKey.DEFAULTS, retry -> {}).send(batch(id, people));
    }

    @Nested
    class WithoutAWord {

        private final RecordingSink sink = RecordingSink.builder().build();

        @Test
        void takesEverything() {
            assertThat(send(sink, "1", ada(), grace())).isEqualTo(TAKEN);
            assertThat(sink.contacts().values()).containsExactly(outgoing(ada()), outgoing(grace()));
            assertThat(sink.capabilities().mostContacts()).isEqualTo(1_000);
            assertThat(sink.id()).isEqualTo(new SinkId("recording"));
        }

        @Test
        void findsAContactHoweverItsAddressIsSpelt() {
            send(sink, "1", ada().withEmail("Ada@Example.com"));
            send(sink, "2", ada().withEmail("ada@EXAMPLE.com"));
            assertThat(sink.contacts()).containsOnlyKeys("ada@EXAMPLE.com");
            assertThat(sink.contact("ADA@EXAMPLE.COM"))
                    .map(OutgoingContact::address)
                    .contains("ada@EXAMPLE.com");
            assertThat(sink.contact("grace@example.com")).isEmpty();
        }

        @Test
        void tellsApartWhatIsNotASpelling() {
            send(sink, "1", ada().withEmail("i@example.com"), ada().withEmail("\u0131@example.com"));
            assertThat(sink.contacts()).hasSize(2);
        }

        @Test
        void showsEveryBatchAndEveryEffectOnce() {
            OutgoingBatch first = batch("1", ada());
            OutgoingBatch second = batch("2", ada().with("note", "new"));
            SinkSession session = sink.open(List.of(), retry -> {});
            assertThat(List.of(session.send(first), session.send(second), session.send(first)))
                    .containsOnly(TAKEN);
            assertThat(sink.batches()).containsExactly(first, second, first);
            assertThat(sink.effects()).containsExactly(first, second);
            assertThat(sink.contacts().values()).containsExactlyElementsOf(second.contacts());
        }

        @Test
        void keepsTheStatusThatWasLastStated() {
            send(sink, "1", ada().unsubscribed());
            send(sink, "2", ada().with("note", "new"));
            assertThat(sink.contact("ada@example.com"))
                    .contains(outgoing(ada().with("note", "new").unsubscribed()));
        }

        @Test
        void keepsKeysAsTheyWereFirstDeclared() {
            AttributeKey number = AttributeKey.custom("zip", "Zip", DataType.NUMBER);
            AttributeKey text = AttributeKey.custom("zip", "Zip code", DataType.STRING);
            sink.open(List.of(number), retry -> {}).prepare(Set.of("zip"));
            sink.open(List.of(text), retry -> {}).prepare(Set.of("zip", "note"));
            assertThat(sink.keys().values())
                    .containsExactly(AttributeKey.custom("note", "note", DataType.STRING), number);
        }

        @Test
        void tellsWhereEachPartOfAContactEnds() {
            SinkSession session = sink.open(List.of(), retry -> {});
            String two = session.encode(outgoing(ada().with("note", "a").with("zip", "b")))
                    .content();
            assertThat(session.encode(outgoing(ada().with("note", "a zip tb"))).content())
                    .isNotEqualTo(two);
            assertThat(session.encode(outgoing(ada().with("note", "a :zip :tb")))
                            .content())
                    .isNotEqualTo(two);
        }

        @Test
        void showsCopies() {
            Map<String, OutgoingContact> before = sink.contacts();
            List<OutgoingBatch> batches = sink.batches();
            send(sink, "1", ada());
            assertThat(before).isEmpty();
            assertThat(batches).isEmpty();
        }

        @Test
        void takesEveryBatchOnceFromManyThreads() {
            CompletableFuture<?>[] senders = IntStream.range(0, 40)
                    .mapToObj(n -> CompletableFuture.runAsync(() -> send(sink, "" + n % 10, Person.number(n % 10))))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(senders).join();
            assertThat(sink.batches()).hasSize(40);
            assertThat(sink.effects()).hasSize(10);
            assertThat(sink.contacts()).hasSize(10);
        }
    }

    @Nested
    class WithLimitations {

        private final RecordingSink sink =
                RecordingSink.builder().limitations(Limitation.values()).build();
        private final Person everything = ada().unsubscribed()
                .withUserId("a-1")
                .withTags("vip")
                .with("zip", "02139")
                .with("points", AttributeValue.json("42"))
                .with("Shoe size", "38");

        @Test
        void listsWhatGetsLost() {
            EncodedContact expression = sink.open(List.of(), retry -> {}).encode(outgoing(everything));
            assertThat(expression.losses())
                    .containsExactlyInAnyOrder(
                            new Loss(LossKind.TAGS, ""),
                            new Loss(LossKind.JSON, "points"),
                            new Loss(LossKind.KEY, "Shoe size"));
            assertThat(expression.keys()).containsExactlyInAnyOrder("firstName", "lastName", "points", "zip");
        }

        @Test
        void losesIt() {
            send(sink, "1", everything);
            assertThat(sink.contact("ada@example.com"))
                    .contains(new OutgoingContact(
                            new ContactId("ada@example.com"),
                            "ada@example.com",
                            Optional.of(new UserId("a-1")),
                            Optional.empty(),
                            Tags.NONE,
                            ada().with("zip", "02139")
                                    .with("points", "42")
                                    .profile()
                                    .attributes()));
        }

        @Test
        void keepsWhatIsRemoved() {
            RecordingSink hoard =
                    RecordingSink.builder().limitations(Limitation.NO_REMOVAL).build();
            send(hoard, "1", everything);
            send(hoard, "2", Person.withAddress("ada@example.com").withTags("new"));
            OutgoingContact there = hoard.contact("ada@example.com").orElseThrow();
            assertThat(there.attributes()).isEqualTo(everything.profile().attributes());
            assertThat(there.attributes()).isNotEqualTo(Attributes.NONE);
            assertThat(there.tags().names()).containsExactly("new", "vip");
            assertThat(there.userId()).contains(new UserId("a-1"));
        }
    }
}
