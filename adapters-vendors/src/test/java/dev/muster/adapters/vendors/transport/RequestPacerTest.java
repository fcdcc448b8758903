package dev.muster.adapters.vendors.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestPacerTest {

    @Test
    void keepsItsDistanceAfterAnIdleTimeOfAnyLength() throws InterruptedException {
        RequestPacer pace = new RequestPacer(300);
        waitForMostOfAnInterval();

        long start = System.nanoTime();
        for (int i = 0; i < 4; i++) {
            pace.await();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(600));
    }

    /** To somewhere between two lines of the grid on which a limiter hands out its permits. */
    private static void waitForMostOfAnInterval() throws InterruptedException {
        RequestPacer quicker = new RequestPacer(327);
        quicker.await();
        quicker.await();
    }

    @Test
    void holdsNobodyBackWithoutALimit() throws InterruptedException {
        RequestPacer pace = new RequestPacer(Integer.MAX_VALUE);

        long start = System.nanoTime();
        for (int i = 0; i < 100_000; i++) {
            pace.await();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
}
