package dev.muster.files.rejects;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.files.format.ColumnMeaning.Kind;
import dev.muster.files.header.KnownHeaders;
import dev.muster.files.header.RejectsColumns;
import dev.muster.files.text.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refused rows of an NDJSON file, as CSV. The columns are known at the end, so the rows wait in a temporary file. Only
 * its owner can read that file, and it is deleted when this process ends, even if it is killed.
 */
final class NdjsonToCsvRejects implements RejectsWriter.Output {

    private final OutputStream target;
    private final NdjsonRejects spooled;
    private final InputStream spool;
    private final Set<String> members = new LinkedHashSet<>();

    NdjsonToCsvRejects(OutputStream target) {
        this.target = target;
        try {
            Path file = Files.createTempFile("muster-rejects", ".ndjson");
            spooled = new NdjsonRejects(Files.newOutputStream(file), members::add);
            // POSIX systems remove the name here, Windows removes the file with the last handle.
            spool = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(RowOutcome.Rejected row) {
        spooled.write(row);
    }

    @Override
    public void close() {
        List<String> columns = columns();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(spool, StandardCharsets.UTF_8));
                CsvRejects csv = new CsvRejects(target, ',', columns)) {
            spooled.close();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<String, AttributeValue> row = JsonText.readObject(line);
                csv.write(cells(row, columns), cells(row, RejectsColumns.NAMES));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file without an email column would be refused as a whole. */
    private List<String> columns() {
        List<String> columns = new ArrayList<>(members);
        boolean hasEmail = columns.stream()
                .flatMap(column -> KnownHeaders.find(column).stream())
                .anyMatch(known -> known.meaning().kind() == Kind.EMAIL);
        if (!hasEmail) {
            columns.add(0, AttributeKey.EMAIL);
        }
        return columns;
    }

    private static List<String> cells(Map<String, AttributeValue> row, List<String> names) {
        List<String> cells = new ArrayList<>(names.size());
        for (String name : names) {
            AttributeValue value = row.get(name);
            cells.add(value == null ? "" : value.text());
        }
        return cells;
    }
}
