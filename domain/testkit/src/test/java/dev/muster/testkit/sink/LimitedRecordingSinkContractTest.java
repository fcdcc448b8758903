package dev.muster.testkit.sink;

import dev.muster.domain.delivery.sink.Limitation;
import dev.muster.testkit.SinkContract;
import dev.muster.testkit.fixture.SinkUnderTest;

/** A recording sink that can express as little as a sink may. */
class LimitedRecordingSinkContractTest extends SinkContract {

    @Override
    protected SinkUnderTest openSink() {
        return new RecordingSinkUnderTest(RecordingSinkUnderTest.allOrNothing()
                .limitations(Limitation.values())
                .build());
    }
}
