package dev.muster.testkit.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What a sink cannot show is reported as skipped, and nothing else is. */
class SinkContractSkipsTest {

    @Test
    void aSinkThatTakesBatchesInPartRefusesNone() {
        assertThat(skipped(RecordingSinkContractTest.class))
                .containsExactly("SK-8 must: of a batch that is refused nothing arrives");
    }

    @Test
    void aSinkThatRefusesBatchesTakesNoneInPart() {
        assertThat(skipped(StrictRecordingSinkContractTest.class))
                .containsExactly(
                        "SK-7 must: beside a contact that is refused the others of a batch that was taken arrive");
    }

    @Test
    void aLimitedSinkIsNotAskedForWhatItCannotExpress() {
        assertThat(skipped(LimitedRecordingSinkContractTest.class))
                .containsExactly(
                        "SK-10 must: a contact without a status leaves the one that is there unsubscribed",
                        "SK-3 must: a number and the same digits as text have different contents, if both arrive as what they are",
                        "SK-3 must: contacts of another stated status, or of none, have different contents",
                        "SK-3 must: contacts with other tags have different contents",
                        "SK-5 must: every status that is stated arrives",
                        "SK-7 must: beside a contact that is refused the others of a batch that was taken arrive",
                        "SK-9 must: what a contact comes again without is gone");
    }

    private static List<String> skipped(Class<?> contract) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents()
                .aborted()
                .stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .sorted()
                .toList();
    }
}
