package dev.muster.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemCodeTest {

    @ParameterizedTest
    @EnumSource
    void everyCodeExplainsItselfInSentences(ProblemCode code) {
        assertThat(code.meaning()).matches("[A-Z].+\\.");
        assertThat(code.cure()).matches("[A-Z].+\\.");
    }

    @Test
    void aTitleIsTheNameAsAHeading() {
        assertThat(ProblemCode.EMAIL_MISSING.title()).isEqualTo("Email missing");
        assertThat(ProblemCode.USER_ID_TAKEN.title()).isEqualTo("User id taken");
    }
}
