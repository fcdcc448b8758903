package dev.muster.testkit.clauses.sink;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.port.out.delivery.SinkSession;
import dev.muster.testkit.fixture.ArrivedContact;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.SinkUnderTest;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clauses SK-7 and SK-8: contacts that the other side refuses, beside others. */
public abstract class SinkRefusalClauses extends SinkClauses {

    private static final Person ZOE = Person.withAddress("zoe@example.com");

    public SinkRefusalClauses(Supplier<SinkUnderTest> opening) {
        super(opening);
    }

    /** Verifies the neighbours. If this fails, look at what the answer says that the other side did not do. */
    @Test
    @DisplayName("SK-7 must: beside a contact that is refused the others of a batch that was taken arrive")
    void theOthersArrive() {
        SinkSession session = open();
        BatchAnswer answer = send(session, batch(contact(ada()), contact(grace()), refused(), contact(ZOE)));
        assumeThat(answer)
                .as("it takes a batch in part")
                .isInstanceOfAny(BatchAnswer.Taken.class, BatchAnswer.TakenInPart.class);
        assertThat(otherSide.arrived()).containsOnlyKeys("ada@example.com", "grace@example.com", "zoe@example.com");
        assertArrived(session, contact(ada()));
        assertArrived(session, contact(grace()));
        assertArrived(session, contact(ZOE));
    }

    /** Verifies that all or nothing is meant. If this fails, look for contacts that were stored before the refusal. */
    @Test
    @DisplayName("SK-8 must: of a batch that is refused nothing arrives")
    void nothingOfARefusedBatchArrives() {
        SinkSession session = open();
        deliver(session, contact(ada()));
        ArrivedContact before = seen(contact(ada()));
        BatchAnswer answer = send(session, batch(contact(ada().with(NOTE, "new")), refused(), contact(grace())));
        assumeThat(answer)
                .as("it refuses a batch as a whole")
                .isInstanceOfAny(BatchAnswer.Refused.class, BatchAnswer.Postponed.class, BatchAnswer.Closed.class);
        assertThat(otherSide.arrived()).containsOnlyKeys("ada@example.com");
        assertThat(seen(contact(ada()))).isEqualTo(before);
    }

    /** Somebody whom the other side refuses. Skips the test if there is nobody. */
    private OutgoingContact refused() {
        assumeThat(otherSide.refusedAddress())
                .as("the other side refuses somebody")
                .isPresent();
        return contact(Person.withAddress(otherSide.refusedAddress().orElseThrow()));
    }
}
