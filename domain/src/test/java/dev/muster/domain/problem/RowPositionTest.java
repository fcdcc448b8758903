package dev.muster.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RowPositionTest {

    @Test
    void theFirstRowIsOne() {
        assertThat(RowPosition.of(1).number()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowPosition.of(0))
                .withMessage("row numbers start at 1, got 0");
    }

    @Test
    void aRowOfAFileKnowsItsLine() {
        assertThat(RowPosition.of(2, 5).line()).hasValue(5);
        assertThat(RowPosition.of(2).line()).isEmpty();
    }

    @Test
    void isOrderedByNumber() {
        assertThat(RowPosition.of(2)).isLessThan(RowPosition.of(10)).isEqualByComparingTo(RowPosition.of(2, 7));
    }
}
