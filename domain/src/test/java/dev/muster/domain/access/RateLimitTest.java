package dev.muster.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {

    @Test
    void aWindowMayBeAsSmallAsOneRequestASecond() {
        RateLimit.Window window = new RateLimit.Window(1, Duration.ofSeconds(1));

        assertThat(window.requests()).isEqualTo(1);
        assertThat(window.length()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest(name = "{0} requests in {1}")
    @CsvSource({"0, PT1M", "-1, PT1M", "1, PT0S", "1, PT0.5S", "1, PT1.5S", "1, PT-1M", "1, PT1M0.000000001S"})
    void aWindowAdmitsAtLeastOneRequestInWholeSeconds(int requests, Duration length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateLimit.Window(requests, length))
                .withMessageStartingWith("a window admits at least 1 request in whole seconds, got " + requests);
    }
}
