package dev.muster.testkit;

import dev.muster.testkit.clauses.sink.SinkArrivalClauses;
import dev.muster.testkit.clauses.sink.SinkDescriptionClauses;
import dev.muster.testkit.clauses.sink.SinkRefusalClauses;
import dev.muster.testkit.clauses.sink.SinkRepetitionClauses;
import dev.muster.testkit.clauses.sink.SinkRetryClauses;
import dev.muster.testkit.fixture.SinkUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/**
 * What every sink has to do, as tests: the clauses SK of {@code Sink} and {@code SinkSession}. An adapter's own test opens a
 * sink to a server of its own, and shows what has arrived there:
 *
 * <pre>{@code
 * class PaperSinkContractTest extends SinkContract {
 *     @Override
 *     protected SinkUnderTest openSink() {
 *         PaperServer server = new PaperServer();
 *         return new SinkUnderTest() {
 *             public Sink sink() {
 *                 return new PaperSink(server.address());
 *             }
 *
 *             public Map<String, SeenContact> arrived() {
 *                 return server.contacts();
 *             }
 *         };
 *     }
 * }
 * }</pre>
 *
 * <p>Each test has a sink and an instance of the adapter's class to itself; what was opened is closed in that class's own
 * {@code @AfterEach}. The other side holds nobody at first, and must answer without faults: what a sink does about those is
 * for its own tests. What a sink has no means to show, by its limitations or by its {@link SinkUnderTest}, is reported as
 * skipped. Sent are as many contacts at once as the sink takes, but no more than 10,000.
 */
public abstract class SinkContract {

    /** Opens a sink whose other side holds no contacts. Called once a test. */
    protected abstract SinkUnderTest openSink();

    @Nested
    @DisplayName("what a sink says")
    class Description extends SinkDescriptionClauses {
        Description() {
            super(SinkContract.this::openSink);
        }
    }

    @Nested
    @DisplayName("what is sent")
    class Arrival extends SinkArrivalClauses {
        Arrival() {
            super(SinkContract.this::openSink);
        }
    }

    @Nested
    @DisplayName("what comes again")
    class Repetition extends SinkRepetitionClauses {
        Repetition() {
            super(SinkContract.this::openSink);
        }
    }

    @Nested
    @DisplayName("what is repeated")
    class Retried extends SinkRetryClauses {
        Retried() {
            super(SinkContract.this::openSink);
        }
    }

    @Nested
    @DisplayName("what is refused")
    class Refused extends SinkRefusalClauses {
        Refused() {
            super(SinkContract.this::openSink);
        }
    }
}
