package dev.muster.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes CSV as RFC 4180 has it, in UTF-8, safe against spreadsheet formulas. */
final class CsvOutput implements AutoCloseable {

    private final CsvWriter writer;

    CsvOutput(OutputStream out, char delimiter) {
        writer = CsvWriter.builder().fieldSeparator(delimiter).build(out, StandardCharsets.UTF_8);
    }

    void write(List<String> cells) {
        writer.writeRecord(cells.stream().map(FormulaGuard::guard).toList());
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
