package dev.muster.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.delivery.sink.Retry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The listener of a delivery hears why the sink has not answered yet. */
class RetryListenerTest {

    private static final Retry RETRY = new Retry(2, Duration.ofSeconds(1), "503 from the server");

    private final DeliveryFixture office = new DeliveryFixture();

    @Test
    void theListenerHearsOfEveryRetry() {
        List<Retry> retries = new ArrayList<>();
        office.onRetry = retries::add;
        office.sink.script(office.sink.atTheSecondAttempt(RETRY), office.sink.atTheSecondAttempt(RETRY));

        DeliveryReport report = office.withPeople(20).deliver();

        assertThat(report.ending()).isEqualTo(DeliveryEnding.COMPLETE);
        assertThat(retries).containsExactly(RETRY, RETRY);
    }

    @Test
    void aListenerThatThrowsEndsTheDeliveryAndTheNextOneGoesOn() {
        IllegalStateException enough = new IllegalStateException("enough");
        office.onRetry = retry -> {
            throw enough;
        };
        office.sink.script(office.sink::take, office.sink.atTheSecondAttempt(RETRY));

        assertThatThrownBy(() -> office.withPeople(20).deliver()).isSameAs(enough);
        DeliveryReport next = office.deliver();

        assertThat(next.ending()).isEqualTo(DeliveryEnding.COMPLETE);
        assertThat(next.unchanged()).isEqualTo(ScriptedSink.MOST_CONTACTS);
        assertThat(office.sink.arrived).hasSize(20);
    }

    @Test
    void aRetryHasAnAttemptAndAWaitThatCanBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Retry(0, Duration.ZERO, "503"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Retry(2, Duration.ofNanos(-1), "503"));
    }
}
