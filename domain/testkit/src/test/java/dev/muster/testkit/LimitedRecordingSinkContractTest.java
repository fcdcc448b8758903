package dev.muster.testkit;

import dev.muster.domain.delivery.sink.Limitation;
import dev.muster.testkit.fixture.SinkUnderTest;

/** A recording sink that can express as little as a sink may. */
class LimitedRecordingSinkContractTest extends SinkContract {

    @Override
    protected SinkUnderTest openSink() {
        return new RecordedSide(
                RecordedSide.allOrNothing().limitations(Limitation.values()).build());
    }
}
