package dev.muster.testkit;

import dev.muster.testkit.fixture.SinkUnderTest;

/** A recording sink that takes a batch as a whole or not at all. */
class StrictRecordingSinkContractTest extends SinkContract {

    @Override
    protected SinkUnderTest openSink() {
        return new RecordedSide(RecordedSide.allOrNothing().build());
    }
}
