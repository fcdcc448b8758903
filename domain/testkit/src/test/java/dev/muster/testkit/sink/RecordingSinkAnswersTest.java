package dev.muster.testkit.sink;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static dev.muster.testkit.sink.RecordingSinkTest.TAKEN;
import static dev.muster.testkit.sink.RecordingSinkTest.batch;
import static dev.muster.testkit.sink.RecordingSinkTest.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchAnswer;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordingSinkAnswersTest {

    private static final Refusal REFUSAL = Refusal.forGood(RefusalCode.REFUSED, "no");

    @Nested
    class ThatRefuses {

        private final RecordingSink sink = RecordingSink.builder()
                .refusing(contact -> contact.address().startsWith("ada"), REFUSAL)
                .refusing(contact -> true, Refusal.forNow(RefusalCode.REFUSED, "never this one"))
                .build();

        @Test
        void namesTheRefusedAndTakesTheOthers() {
            RecordingSink picky = RecordingSink.builder()
                    .refusing(contact -> contact.address().startsWith("ada"), REFUSAL)
                    .build();
            BatchAnswer answer = send(picky, "1", ada(), grace());
            assertThat(answer).isEqualTo(new BatchAnswer.Taken(Map.of(new ContactId("ada@example.com"), REFUSAL)));
            assertThat(picky.contacts()).containsOnlyKeys("grace@example.com");
            assertThat(picky.effects()).containsExactly(batch("1", grace()));
            assertThat(send(picky, "1", ada(), grace())).isEqualTo(answer);
        }

        @Test
        void saysWhatTheFirstRuleSays() {
            assertThat(send(sink, "1", ada()))
                    .isEqualTo(new BatchAnswer.Taken(Map.of(new ContactId("ada@example.com"), REFUSAL)));
            assertThat(sink.effects()).isEmpty();
        }

        @Test
        void throwsAtABatchThatIsTooLarge() {
            RecordingSink small = RecordingSink.builder().mostContacts(1).build();
            assertThatThrownBy(() -> send(small, "1", ada(), grace())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> RecordingSink.builder().mostContacts(0).build())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class WithAScript {

        @Test
        void whatIsPostponedOrFailedCanBeSentAgain() {
            RecordingSink sink = RecordingSink.builder()
                    .answering(new QueuedAnswers(new BatchAnswer.Postponed("later"), new BatchAnswer.Failed("500")))
                    .build();
            assertThat(send(sink, "1", ada())).isInstanceOf(BatchAnswer.Postponed.class);
            assertThat(send(sink, "1", ada())).isInstanceOf(BatchAnswer.Failed.class);
            assertThat(sink.contacts()).isEmpty();
            assertThat(send(sink, "1", ada())).isEqualTo(TAKEN);
            assertThat(sink.batches()).hasSize(3);
            assertThat(sink.effects()).hasSize(1);
        }

        @Test
        void aLostAnswerIsLearntByRepetition() {
            RecordingSink sink = RecordingSink.builder()
                    .answering(new QueuedAnswers(new BatchAnswer.Lost("cut")))
                    .build();
            assertThat(send(sink, "1", ada())).isInstanceOf(BatchAnswer.Lost.class);
            assertThat(sink.contacts()).hasSize(1);
            assertThat(send(sink, "1", ada())).isEqualTo(TAKEN);
            assertThat(sink.effects()).hasSize(1);
        }

        @Test
        void aRefusedBatchStaysRefused() {
            BatchAnswer refused = new BatchAnswer.Refused(REFUSAL, Map.of());
            RecordingSink sink = RecordingSink.builder()
                    .answering(new QueuedAnswers(refused))
                    .build();
            assertThat(send(sink, "1", ada())).isEqualTo(refused);
            assertThat(send(sink, "1", ada())).isEqualTo(refused);
            assertThat(sink.contacts()).isEmpty();
            assertThat(send(sink, "2", ada())).isEqualTo(TAKEN);
        }

        @Test
        void whoIsNamedInAPartialAnswerStaysAway() {
            BatchAnswer inPart =
                    new BatchAnswer.TakenInPart(1, Map.of(new ContactId("ada@example.com"), REFUSAL), REFUSAL);
            RecordingSink sink =
                    RecordingSink.builder().answering(new QueuedAnswers(inPart)).build();
            assertThat(send(sink, "1", ada(), grace())).isEqualTo(inPart);
            assertThat(sink.contacts()).containsOnlyKeys("grace@example.com");
        }
    }
}
