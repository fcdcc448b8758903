package dev.muster.standalone.pushing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({"90s,90", "30m,1800", "2h,7200"})
    void readsSecondsMinutesAndHours(String text, long seconds) {
        assertThat(new DurationText().convert(text)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"0,0 s", "400,1 s", "59000,59 s", "60000,1 min 0 s", "3599001,1 h 0 min", "5400000,1 h 30 min"})
    void writesTheTwoLargestUnits(long millis, String text) {
        assertThat(DurationText.of(Duration.ofMillis(millis))).isEqualTo(text);
    }
}
