package dev.muster.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t\n", "\u00A0", "\uFEFF"})
    void aBlankOneIdentifiesNobody(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UserId(text))
                .withMessage("a blank userId identifies nobody");
    }

    @Test
    void isComparedExactly() {
        assertThat(new UserId("u-1")).isEqualTo(new UserId("u-1"));
        assertThat(new UserId("u-1")).isNotEqualTo(new UserId("U-1")).isNotEqualTo(new UserId(" u-1"));
    }

    @Test
    void printsAsItsValue() {
        assertThat(new UserId("u-1")).hasToString("u-1");
    }
}
