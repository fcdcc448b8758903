package dev.muster.testkit.clauses.sink;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.Retry;
import dev.muster.domain.port.out.delivery.SinkSession;
import dev.muster.testkit.fixture.SinkUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clause SK-11: repetitions of requests are reported. */
public abstract class SinkRetryClauses extends SinkClauses {

    public SinkRetryClauses(Supplier<SinkUnderTest> opening) {
        super(opening);
    }

    /** Verifies the report. If this fails, look for a retry that nobody is told of, or for its count and words. */
    @Test
    @DisplayName(
            "SK-11 must: a repetition is reported once, as the second attempt, with a reason that names no contact")
    void repetitionsAreReported() {
        List<Retry> retries = new ArrayList<>();
        SinkSession session = open(retries::add);
        OutgoingBatch batch = prepared(session);
        failOnce();
        assertThat(session.send(batch)).isEqualTo(new BatchAnswer.Taken(Map.of()));
        assertThat(retries).singleElement().satisfies(retry -> {
            assertThat(retry.attempt()).isEqualTo(2);
            assertThat(retry.reason()).isNotBlank().doesNotContain("ada", "grace", "example.com");
        });
    }

    /** Verifies silence. If this fails, look for a report of requests that were answered. */
    @Test
    @DisplayName("SK-11 must: nothing is reported of requests that are answered at once")
    void answeredRequestsAreNotReported() {
        List<Retry> retries = new ArrayList<>();
        SinkSession session = open(retries::add);
        deliver(session, contact(ada().with(ZIP, "02139")), contact(grace()));
        assertThat(retries).isEmpty();
    }

    /** Verifies that a receiver can end the call. If this fails, look for a library that drops what its listeners throw. */
    @Test
    @DisplayName("SK-11 must: what the receiver throws ends the call")
    void whatTheReceiverThrowsEndsTheCall() {
        IllegalStateException enough = new IllegalStateException("enough");
        SinkSession session = open(retry -> {
            throw enough;
        });
        OutgoingBatch batch = prepared(session);
        failOnce();
        assertThatThrownBy(() -> session.send(batch)).isSameAs(enough);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private void failOnce() {
        assumeThat(otherSide.temporaryFailure()).as("the sink repeats requests").isPresent();
        otherSide.temporaryFailure().orElseThrow().run();
    }

    private OutgoingBatch prepared(SinkSession session) {
        OutgoingBatch batch = batch(contact(ada()), contact(grace()));
        batch.contacts()
                .forEach(contact -> session.prepare(session.encode(contact).keys()));
        return batch;
    }
}
