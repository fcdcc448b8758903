package dev.muster.domain.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportSettingsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void byDefaultAChunkHas1000RowsAndACommit50000OrASecond() {
        assertThat(ImportSettings.DEFAULT).isEqualTo(new ImportSettings(1_000, 50_000, SECOND));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10_000})
    void aChunkHasOneToTenThousandRows(int rows) {
        assertThat(new ImportSettings(rows, 1, Duration.ZERO).rowsPerChunk()).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 10_001})
    void andNoOtherNumber(int rows) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImportSettings(rows, 1, SECOND))
                .withMessage("a chunk has 1 to 10000 rows, not " + rows);
    }

    @Test
    void aCommitTakesAtLeastOneRowAndNoNegativeTime() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ImportSettings(1, 0, SECOND));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImportSettings(1, 1, SECOND.negated()));
    }
}
