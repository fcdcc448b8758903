package dev.muster.testkit.vendor.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateWindowTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

    private void passSeconds(long seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void theWindowSlides() {
        RateWindow rate = new RateWindow(2, nanos::get);
        assertThat(rate.secondsToWait()).isEmpty();
        passSeconds(20);
        assertThat(rate.secondsToWait()).isEmpty();
        assertThat(rate.secondsToWait()).hasValue(40);
        passSeconds(39);
        assertThat(rate.secondsToWait()).hasValue(1);
        passSeconds(1);
        assertThat(rate.secondsToWait()).isEmpty();
        assertThat(rate.secondsToWait()).hasValue(20);
    }

    @Test
    void refusedRequestsDoNotCount() {
        RateWindow rate = new RateWindow(1, nanos::get);
        assertThat(rate.secondsToWait()).isEmpty();
        for (int i = 0; i < 100; i++) {
            assertThat(rate.secondsToWait()).hasValue(60);
        }
        passSeconds(60);
        assertThat(rate.secondsToWait()).isEmpty();
    }

    @Test
    void theSecondsAreRoundedUp() {
        RateWindow rate = new RateWindow(1, nanos::get);
        assertThat(rate.secondsToWait()).isEmpty();
        nanos.addAndGet(1);
        assertThat(rate.secondsToWait()).hasValue(60);
    }

    @Test
    void aLimitOfNothingRefusesAll() {
        assertThat(new RateWindow(0, nanos::get).secondsToWait()).hasValue(60);
    }

    @Test
    void theFullestMinuteIsFound() {
        AtomicLong now = new AtomicLong();
        ReceivedRequests received = new ReceivedRequests(now::get);
        assertThat(received.mostInAMinute()).isZero();
        for (long second : new long[] {0, 30, 59, 60, 61, 89, 90, 200}) {
            now.set(TimeUnit.SECONDS.toNanos(second));
            received.add("GET", "/", Map.of(), new byte[0]);
        }

        assertThat(received.mostInAMinute()).isEqualTo(5);
    }
}
