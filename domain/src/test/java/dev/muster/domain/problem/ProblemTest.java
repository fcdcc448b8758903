package dev.muster.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void keepsAValueUpToTheLimit() {
        assertThat(withValue("v".repeat(200)).value()).hasSize(200);
    }

    @Test
    void cutsALongerValueToTheLimit() {
        assertThat(withValue("v".repeat(199) + "xy").value()).isEqualTo("v".repeat(199) + "x");
    }

    @Test
    void neverCutsACharacterInTwo() {
        assertThat(withValue("v".repeat(199) + "😀").value()).isEqualTo("v".repeat(199));
        assertThat(withValue("v".repeat(198) + "😀!").value()).isEqualTo("v".repeat(198) + "😀");
    }

    private static Problem withValue(String value) {
        return new Problem(ProblemCode.TOO_LONG, RowPosition.of(1), "plan", value, "Shorten it.");
    }
}
