package dev.muster.adapters.http.exchange.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.testkit.fixture.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private static final RateLimit HOURLY = new RateLimit.Window(2, Duration.ofHours(1));

    private final ManualClock clock = new ManualClock(Instant.parse("2026-05-01T10:59:59.900Z"));
    private final RateLimiter limiter = new RateLimiter(clock);

    @Test
    void windowsStartWithTheClockNotWithTheFirstRequest() {
        assertThat(take("a").secondsLeft()).isEqualTo(1);
        assertThat(take("a").isAdmitted()).isTrue();
        assertThat(take("a").isAdmitted()).isFalse();

        clock.advance(Duration.ofMillis(100));

        assertThat(take("a").isAdmitted()).isTrue();
        assertThat(take("a").secondsLeft()).isEqualTo(3_600);
    }

    @Test
    void aRefusedRequestSaysWhenToComeAgain() {
        take("a");
        take("a");

        assertThat(take("a").headers())
                .containsEntry("Retry-After", "1")
                .containsEntry("X-RateLimit-Limit", "2")
                .containsEntry("X-RateLimit-Remaining", "0");
    }

    @Test
    void nobodyIsToldToSleepLongerThanAMinute() {
        clock.advance(Duration.ofSeconds(1));
        take("a");
        take("a");
        RateLimiter.Usage refused = take("a");

        assertThat(refused.secondsLeft()).isGreaterThan(60);
        assertThat(refused.headers()).containsEntry("Retry-After", "60");
    }

    @Test
    void aThreadThatComesLateWithAnOlderWindowTakesNothingBack() {
        Instant before = clock.instant();
        clock.advance(Duration.ofMillis(100));
        take("a");
        take("a");

        clock.set(before);
        RateLimiter.Usage late = take("a");
        clock.advance(Duration.ofMillis(100));

        assertThat(late.isAdmitted()).isFalse();
        assertThat(take("a").isAdmitted()).isFalse();
    }

    @Test
    void aClockThatIsSetBackLocksNobodyOut() {
        clock.advance(Duration.ofDays(1));
        take("a");
        take("a");

        clock.advance(Duration.ofDays(-1));

        assertThat(take("a").isAdmitted()).isTrue();
    }

    @Test
    void forgetsWhatIsPast() {
        for (int i = 0; i < 10_001; i++) {
            take("key" + i);
        }
        clock.advance(Duration.ofSeconds(1));
        take("one more");

        assertThat(limiter.size()).isEqualTo(1);
    }

    @Test
    void doesNotCountWhereThereIsNoLimit() {
        assertThat(limiter.take("door", key("a"), new RateLimit.Unlimited())).isEmpty();
        assertThat(limiter.size()).isZero();
    }

    private RateLimiter.Usage take(String key) {
        return limiter.take("door", key(key), HOURLY).orElseThrow();
    }

    private static AccessKey key(String id) {
        return new AccessKey(
                new AccessKeyId(id),
                "",
                new OrganisationId("o"),
                Map.of(),
                new RateLimit.DoorDefault(),
                Instant.EPOCH,
                Optional.empty());
    }
}
