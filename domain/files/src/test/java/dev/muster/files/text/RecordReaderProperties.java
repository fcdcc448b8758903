package dev.muster.files.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.muster.files.csv.CsvOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RecordReaderProperties {

    private static final List<String> PIECES =
            List.of("\"", "\"\"", ",", ";", "\t", "|", " ", "\n", "\r", "\r\n", "x", "Ada", "\u00E9", "\uD83D\uDE00");

    @Property(tries = 500)
    void whatFastCsvWroteComesBackFieldByFieldWithItsLine(
            @ForAll("tables") List<List<String>> table,
            @ForAll("delimiters") char delimiter,
            @ForAll LineDelimiter lineEnd,
            @ForAll("quoting") QuoteStrategies quoting,
            @ForAll @IntRange(min = 0, max = 40) int capacity) {
        StringWriter text = new StringWriter();
        List<TextRecord> expected = new ArrayList<>();
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(lineEnd)
                .quoteStrategy(quoting)
                .bufferSize(0)
                .build(text);
        for (List<String> fields : table) {
            expected.add(new TextRecord(1 + lineEnds(text.toString()), fields, Optional.empty()));
            csv.writeRecord(fields);
        }

        assertThat(all(new RecordBuffer(new StringReader(text.toString()), capacity), delimiter))
                .isEqualTo(expected);
    }

    @Property(tries = 300)
    void whatMusterWroteComesBackFieldByFieldWithItsLine(
            @ForAll("tables") List<List<String>> table, @ForAll("delimiters") char delimiter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvOutput output = CsvOutput.verbatim(bytes, delimiter)) {
            table.forEach(output::write);
        }

        List<TextRecord> records = all(new RecordBuffer(new StringReader(bytes.toString(UTF_8))), delimiter);

        assertThat(records).map(TextRecord::fields).isEqualTo(table);
        long line = 1;
        for (int i = 0; i < table.size(); i++) {
            assertThat(records.get(i).line()).isEqualTo(line);
            line += 1 + lineEnds(String.join("-", table.get(i)));
        }
    }

    @Property(tries = 1000)
    void neitherTheBufferNorTheReadsChangeHowATextIsCut(
            @ForAll("texts") String text,
            @ForAll("delimiters") char delimiter,
            @ForAll @IntRange(min = 0, max = 12) int capacity,
            @ForAll @IntRange(min = 1, max = 5) int perRead) {
        List<TextRecord> inOnePiece = all(new RecordBuffer(new StringReader(text)), delimiter);

        assertThat(all(new RecordBuffer(new InPieces(text, perRead), capacity), delimiter))
                .isEqualTo(inOnePiece);
    }

    @Property(tries = 500)
    void everyRecordOfAnyTextHasTheLineOnWhichItStarts(
            @ForAll("texts") String text, @ForAll("delimiters") char delimiter) {
        long lines = lineEnds(text) + (text.endsWith("\n") || text.endsWith("\r") ? 0 : 1);
        long next = 1;
        for (TextRecord record : all(new RecordBuffer(new StringReader(text)), delimiter)) {
            assertThat(record.line()).isEqualTo(next);
            long inside = record.fault().map(fault -> fault.lastLine()).orElse(record.line() + breaks(record));
            assertThat(inside).isBetween(record.line(), lines);
            next = inside + 1;
        }
    }

    private static long breaks(TextRecord record) {
        return lineEnds(String.join("-", record.fields()));
    }

    private static long lineEnds(String text) {
        return text.replace("\r\n", "\n")
                .chars()
                .filter(c -> c == '\n' || c == '\r')
                .count();
    }

    private static List<TextRecord> all(RecordBuffer text, char delimiter) {
        RecordReader reader = RecordReader.csv(text, delimiter);
        List<TextRecord> records = new ArrayList<>();
        for (Optional<TextRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
            records.add(record.get());
        }
        return records;
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> field = Arbitraries.of(PIECES).list().ofMaxSize(5).map(pieces -> String.join("", pieces));
        return field.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|', 'x', ' ');
    }

    @Provide
    Arbitrary<QuoteStrategies> quoting() {
        return Arbitraries.of(QuoteStrategies.REQUIRED, QuoteStrategies.ALWAYS);
    }

    /** A text that gives only a few characters a read. */
    private static final class InPieces extends Reader {

        private final StringReader text;
        private final int most;

        InPieces(String text, int most) {
            this.text = new StringReader(text);
            this.most = most;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            return text.read(target, offset, Math.min(length, most));
        }

        @Override
        public void close() {
            text.close();
        }
    }
}
