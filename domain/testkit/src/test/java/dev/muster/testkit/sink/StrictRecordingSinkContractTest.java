package dev.muster.testkit.sink;

import dev.muster.testkit.SinkContract;
import dev.muster.testkit.fixture.SinkUnderTest;

/** A recording sink that takes a batch as a whole or not at all. */
class StrictRecordingSinkContractTest extends SinkContract {

    @Override
    protected SinkUnderTest openSink() {
        return new RecordingSinkUnderTest(RecordingSinkUnderTest.allOrNothing().build());
    }
}
