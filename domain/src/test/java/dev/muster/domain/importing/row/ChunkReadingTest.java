package dev.muster.domain.importing.row;

import static dev.muster.domain.importing.row.Candidates.ada;
import static dev.muster.domain.importing.row.Candidates.bob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.ContactRowBuilder;
import dev.muster.domain.row.RowSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChunkReadingTest {

    @Test
    void readsAChunkAtATimeAndTheRestAtTheEnd() {
        ChunkReading reading = reading(2, source(ada(1), bob(2), ada(3)));

        assertThat(reading.lastNumber()).isZero();
        assertThat(numbers(reading.next())).containsExactly(1L, 2L);
        assertThat(reading.lastNumber()).isEqualTo(2);
        assertThat(numbers(reading.next())).containsExactly(3L);
        assertThat(reading.next()).isEmpty();
        assertThat(reading.lastNumber()).isEqualTo(3);
        assertThat(reading.isBroken()).isFalse();
    }

    @Test
    void checksEachRow() {
        List<CheckedRow> chunk =
                reading(10, source(ada(1), ContactRow.at(2, "not an address"))).next();

        assertThat(chunk.get(0)).isInstanceOf(Candidate.class);
        assertThat(chunk.get(1)).isInstanceOf(CheckedRow.Refused.class);
    }

    @Test
    void rowsThatNobodyWillProcessAreReadOneByOne() {
        ChunkReading reading = reading(1, source(ada(1), bob(2)));
        reading.next();

        assertThat(reading.nextUnchecked()).map(row -> row.position().number()).contains(2L);
        assertThat(reading.nextUnchecked()).isEmpty();
        assertThat(reading.nextUnchecked()).isEmpty();
    }

    @Test
    void aSourceThatBreaksOffEndsTheReadingWithWhatWasRead() {
        int[] asked = new int[1];
        RowSource breaking = () -> {
            asked[0]++;
            if (asked[0] == 1) {
                return Optional.of(ada(1).build());
            }
            throw new UncheckedIOException(new IOException("the line went dead"));
        };
        ChunkReading reading = reading(10, breaking);

        assertThat(numbers(reading.next())).containsExactly(1L);
        assertThat(reading.isBroken()).isTrue();
        assertThat(reading.next()).isEmpty();
        assertThat(reading.nextUnchecked()).isEmpty();
        assertThat(asked[0]).as("a broken source is not asked again").isEqualTo(2);
    }

    @Test
    void rowNumbersRiseByOneFromWhereverTheyStart() {
        assertThat(numbers(reading(10, source(ada(7), bob(8))).next())).containsExactly(7L, 8L);
        assertThatIllegalStateException()
                .isThrownBy(() -> reading(10, source(ada(2), bob(2))).next())
                .withMessage("row 2 follows row 2: numbers rise by one");
        assertThatIllegalStateException()
                .isThrownBy(() -> reading(10, source(ada(1), bob(1))).next());
        assertThatIllegalStateException()
                .isThrownBy(() -> reading(10, source(ada(1), bob(3))).next());
    }

    private static ChunkReading reading(int rowsPerChunk, RowSource source) {
        return new ChunkReading(source, Candidates.checking(ImportPolicy.files()), rowsPerChunk);
    }

    private static RowSource source(ContactRowBuilder... rows) {
        return RowSource.of(Stream.of(rows).map(ContactRowBuilder::build).toList());
    }

    private static List<Long> numbers(List<CheckedRow> rows) {
        return rows.stream().map(row -> row.row().position().number()).toList();
    }
}
