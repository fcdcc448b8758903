package dev.muster.files;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.muster.domain.row.ContactRow;
import dev.muster.files.text.Encoding;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvDialectProperties {

    @Property(tries = 500)
    void whatAWriterWroteComesBackCellByCellWithItsRowAndLine(
            @ForAll("tables") List<List<String>> table, @ForAll("dialects") Written dialect) {
        StringWriter text = new StringWriter();
        List<Long> lines = write(text, table, dialect);
        byte[] bytes = dialect.bytes(text.toString());

        List<ContactRow> rows = TestFiles.rows(TestFiles.csv(bytes));

        assertThat(rows).map(ContactRow::original).isEqualTo(table);
        assertThat(rows).allSatisfy(row -> assertThat(row.faults()).isEmpty());
        assertThat(rows).map(row -> row.position().line().orElse(0)).isEqualTo(lines);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).position().number()).isEqualTo(i + 1);
            assertThat(rows.get(i).email()).isEqualTo(table.get(i).get(0));
        }
    }

    /** Writes the table and answers the line each record starts on, counted independently of the reader. */
    private static List<Long> write(StringWriter text, List<List<String>> table, Written dialect) {
        List<Long> lines = new ArrayList<>();
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(dialect.delimiter())
                .lineDelimiter(dialect.lineEnd())
                .quoteStrategy(dialect.quoting())
                .bufferSize(0)
                .build(text);
        csv.writeRecord("email", "n\u00F6te", "city");
        for (List<String> row : table) {
            lines.add(1 + lineEnds(text.toString()));
            csv.writeRecord(row);
        }
        return lines;
    }

    private static long lineEnds(String text) {
        return text.replace("\r\n", "\n")
                .chars()
                .filter(c -> c == '\n' || c == '\r')
                .count();
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of(
                        ",", ";", "\t", "|", "\"", "\n", "\r", "\r\n", " ", "'", "=", "\u00E9", "\u20AC", "0042"),
                Arbitraries.strings().alpha().ofMaxLength(5));
        Arbitrary<String> cell = piece.list().ofMaxSize(5).map(pieces -> String.join("", pieces));
        Arbitrary<String> email =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
        return Combinators.combine(email, cell, cell)
                .as((name, note, city) -> List.of(name + "@example.org", note, city))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Written> dialects() {
        return Combinators.combine(
                        Arbitraries.of(',', ';', '\t', '|'),
                        Arbitraries.of(LineDelimiter.LF, LineDelimiter.CRLF, LineDelimiter.CR),
                        Arbitraries.of(QuoteStrategies.REQUIRED, QuoteStrategies.ALWAYS),
                        Arbitraries.of(UTF_8, UTF_16LE, UTF_16BE, Encoding.WINDOWS_1252),
                        Arbitraries.of("", "\uFEFF"))
                .as(Written::new);
    }

    /** One way of writing a table. */
    record Written(char delimiter, LineDelimiter lineEnd, QuoteStrategies quoting, Charset charset, String mark) {

        byte[] bytes(String text) {
            return (charset.equals(Encoding.WINDOWS_1252) ? text : mark + text).getBytes(charset);
        }
    }
}
