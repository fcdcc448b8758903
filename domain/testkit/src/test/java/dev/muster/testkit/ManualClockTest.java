package dev.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testkit.fixture.ManualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ManualClockTest {

    @Test
    void standsStillUntilItIsSet() {
        ManualClock clock = new ManualClock(Instant.EPOCH);
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
        clock.pass(Duration.ofMillis(5));
        assertThat(clock.millis()).isEqualTo(5);
        clock.set(Instant.EPOCH.minusSeconds(1));
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.minusSeconds(1));
    }
}
