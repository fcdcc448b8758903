package dev.muster.testkit.sink;

import dev.muster.testkit.SinkContract;
import dev.muster.testkit.fixture.SinkUnderTest;

/** A recording sink that takes a batch in part. */
class RecordingSinkContractTest extends SinkContract {

    @Override
    protected SinkUnderTest openSink() {
        return new RecordingSinkUnderTest(RecordingSinkUnderTest.takingInPart().build());
    }
}
