package dev.muster.testkit;

import dev.muster.testkit.fixture.SinkUnderTest;

/** A recording sink that takes a batch in part. */
class RecordingSinkContractTest extends SinkContract {

    @Override
    protected SinkUnderTest openSink() {
        return new RecordedSide(RecordedSide.takingInPart().build());
    }
}
