package dev.muster.domain.delivery.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SinkValuesTest {

    @Test
    void aSinkHasAName() {
        assertThat(new SinkId("migma")).hasToString("migma");
        assertThatIllegalArgumentException().isThrownBy(() -> new SinkId(" "));
    }

    @Test
    void aSinkTakesAtLeastOneContactAByteAndARequestAMinute() {
        assertThatNoException().isThrownBy(() -> new SinkCapabilities(1, 1, 1, Set.of()));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 0, 1", "1, 1, 0"})
    void aSinkThatTakesNothingIsTheCallersMistake(int contacts, int bytes, int requests) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SinkCapabilities(contacts, bytes, requests, Set.of()));
    }

    @Test
    void aBatchSaysForHowManyContactsItsNameIs() {
        BatchId batch = BatchId.of("unique", 12);

        assertThat(batch.isOf(12)).isTrue();
        assertThat(batch.isOf(2)).isFalse();
        assertThat(batch).hasToString(batch.value());
    }

    @Test
    void aBatchHasAContact() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OutgoingBatch(new BatchId("b"), List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void everyLimitationIsASentence(Limitation limitation) {
        assertThat(limitation.meaning()).endsWith(".");
    }
}
