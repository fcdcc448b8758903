package dev.muster.testkit.vendor.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

    private static final int REQUESTS = 10_000;
    private static final ReceivedRequest ANY = new ReceivedRequest("GET", "/", Map.of(), "", Duration.ZERO);
    private static final Fault[] KINDS = {new Fault.CutBefore(), new Fault.CutAfter(), new Fault.Truncated()};

    private static List<Fault> decided(FaultPlan faults) {
        return Stream.generate(() -> faults.next(ANY)).limit(REQUESTS).toList();
    }

    @Test
    void decidesTheSameForTheSameSeed() {
        List<Fault> first = decided(FaultPlan.atRate(0.2, 42, KINDS));

        assertThat(decided(FaultPlan.atRate(0.2, 42, KINDS))).isEqualTo(first);
        assertThat(decided(FaultPlan.atRate(0.2, 43, KINDS))).isNotEqualTo(first);
    }

    @Test
    void hitsAboutTheShareWithEveryKindAlike() {
        List<Fault> decided = decided(FaultPlan.atRate(0.2, 42, KINDS));

        assertThat(decided.stream().filter(fault -> fault != Fault.PASS).count())
                .isBetween(1_900L, 2_100L);
        for (Fault kind : KINDS) {
            assertThat(decided.stream().filter(kind::equals).count()).isBetween(600L, 734L);
        }
    }

    @Test
    void aShareOfNothingOrAllIsExact() {
        assertThat(decided(FaultPlan.atRate(0, 1, KINDS))).containsOnly(Fault.PASS);
        assertThat(decided(FaultPlan.atRate(1, 1, KINDS))).doesNotContain(Fault.PASS);
        assertThat(decided(FaultPlan.none())).containsOnly(Fault.PASS);
    }

    @Test
    void aScriptIsPlayedInOrderAndThenNothingHappens() {
        FaultPlan script = FaultPlan.scripted(KINDS);

        assertThat(List.of(script.next(ANY), script.next(ANY), script.next(ANY), script.next(ANY)))
                .containsExactly(KINDS[0], KINDS[1], KINDS[2], Fault.PASS);
    }

    @Test
    void refusesSharesThatAreNone() {
        for (double share : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> FaultPlan.atRate(share, 1, KINDS)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> FaultPlan.atRate(0.5, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
