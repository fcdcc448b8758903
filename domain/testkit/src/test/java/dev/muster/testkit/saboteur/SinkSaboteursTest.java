package dev.muster.testkit.saboteur;

import dev.muster.testkit.SinkContract;
import dev.muster.testkit.fixture.SinkUnderTest;
import dev.muster.testkit.saboteur.SabotagedPorts.ByParameter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever breaks a clause of sinks fails this clause's tests, and no other's. */
class SinkSaboteursTest {

    @TestFactory
    Stream<DynamicTest> sinksAreCaught() {
        return SaboteursTest.caught(SinkSaboteurs.all(), SabotagedSink.class);
    }

    @ExtendWith(ByParameter.class)
    static final class SabotagedSink extends SinkContract {

        private final Saboteur<?> saboteur;

        SabotagedSink(Saboteur<?> saboteur) {
            this.saboteur = saboteur;
        }

        @Override
        protected SinkUnderTest openSink() {
            return (SinkUnderTest) saboteur.port().get();
        }
    }
}
