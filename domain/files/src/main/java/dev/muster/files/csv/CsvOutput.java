package dev.muster.files.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes CSV (RFC 4180) in UTF-8. Not thread-safe. Throws {@link UncheckedIOException} if the stream breaks. */
public final class CsvOutput implements AutoCloseable {

    private final UnaryOperator<String> guard;
    private final CsvWriter writer;

    private CsvOutput(OutputStream out, char delimiter, UnaryOperator<String> guard) {
        this.guard = guard;
        writer = CsvWriter.builder().fieldSeparator(delimiter).build(out, StandardCharsets.UTF_8);
    }

    /** Writes every cell as it is, for programs. */
    public static CsvOutput verbatim(OutputStream out, char delimiter) {
        return new CsvOutput(out, delimiter, UnaryOperator.identity());
    }

    /** Escapes cells that a spreadsheet would evaluate as formulas. */
    public static CsvOutput formulaSafe(OutputStream out, char delimiter) {
        return new CsvOutput(out, delimiter, FormulaGuard::guard);
    }

    public void write(List<String> cells) {
        writer.writeRecord(cells.stream().map(guard).toList());
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
