package dev.muster.files.text;

import static dev.muster.files.text.RecordReader.MOST_CHARACTERS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.files.text.TextRecord.FaultKind;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\nb"})
    void aRecordMayBeAsLongAsTheLimit(String rest) {
        String longest = "x".repeat(MOST_CHARACTERS - 2);

        assertThat(csv("a," + longest + rest).next().orElseThrow().fields()).containsExactly("a", longest);
        TextRecord tooLong = csv("a,x" + longest + rest).next().orElseThrow();
        assertThat(tooLong.fields()).isEmpty();
        assertThat(tooLong.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.TOO_LONG);
            assertThat(fault.text()).isEqualTo("a," + "x".repeat(998));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"x", "a,\""})
    void theLinesOfARecordThatIsTooLongAreCounted(String start) {
        RecordReader reader = csv(start + "\r\n".repeat(MOST_CHARACTERS) + "\"\nb");

        TextRecord tooLong = reader.next().orElseThrow();
        TextRecord next = reader.next().orElseThrow();

        assertThat(tooLong.fault())
                .hasValueSatisfying(fault -> assertThat(fault.lastLine()).isEqualTo(MOST_CHARACTERS + 1L));
        assertThat(next.line()).isEqualTo(MOST_CHARACTERS + 2L);
        assertThat(next.fields()).containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aCharacterOfTwoUnitsFitsAtTheEndOfAnyBuffer(int capacity) {
        String text = "\uD83D\uDE00\uD83D\uDE00x\uD83D\uDE00";
        LosslessDecoder decoder = new LosslessDecoder(new ByteArrayInputStream(text.getBytes(UTF_8)), UTF_8);

        TextRecord record = RecordReader.csv(new RecordBuffer(decoder, capacity), ',')
                .next()
                .orElseThrow();

        assertThat(record.fields()).containsExactly(text);
    }

    @Test
    void aBrokenRecordHasTheFieldsBeforeTheFaultAndItsWholeText() {
        TextRecord broken = csv("a,b,\"c\" d,e\nf").next().orElseThrow();

        assertThat(broken.fields()).containsExactly("a", "b", "c");
        assertThat(broken.fault()).hasValue(new TextRecord.Fault(FaultKind.TEXT_AFTER_QUOTE, 1, "a,b,\"c\" d,e"));
    }

    @Test
    void aLineIsOneFieldWhateverItHolds() {
        RecordReader lines = RecordReader.lines(new StringReader(" \"a\",\r\n\r\"b"));

        assertThat(lines.next().orElseThrow().text()).isEqualTo(" \"a\",");
        assertThat(lines.next().orElseThrow().text()).isEmpty();
        assertThat(lines.next().orElseThrow().text()).isEqualTo("\"b");
        assertThat(lines.next()).isEmpty();
    }

    private static RecordReader csv(String text) {
        return RecordReader.csv(new StringReader(text), ',');
    }
}
