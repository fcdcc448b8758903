package dev.muster.files.rejects;

import dev.muster.domain.outcome.RowOutcome;
import dev.muster.files.csv.CsvDialect;
import dev.muster.files.csv.CsvOutput;
import dev.muster.files.format.FileLayout;
import dev.muster.files.header.RejectsColumns;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Refused rows of a CSV file. */
final class CsvRejects implements RejectsWriter.Output {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvOutput csv;
    private final int columns;

    CsvRejects(OutputStream target, FileLayout layout) {
        this(
                target,
                CsvDialect.isDetectable(layout.delimiter()) ? layout.delimiter() : ',',
                layout.columns().stream()
                        .filter(column -> !RejectsColumns.arePresentIn(layout.columns())
                                || !RejectsColumns.NAMES.contains(column))
                        .toList());
    }

    CsvRejects(OutputStream target, char delimiter, List<String> header) {
        try {
            target.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv = CsvOutput.formulaSafe(target, delimiter);
        columns = header.size();
        write(header, RejectsColumns.NAMES);
    }

    @Override
    public void write(RowOutcome.Rejected row) {
        write(row.original(), RejectsCells.of(row).inOrder());
    }

    void write(List<String> fields, List<String> fixCells) {
        List<String> cells = new ArrayList<>(fields.subList(0, Math.min(fields.size(), columns)));
        while (cells.size() < columns) {
            cells.add("");
        }
        cells.addAll(fixCells);
        if (fields.size() > columns) {
            cells.addAll(fields.subList(columns, fields.size()));
        }
        csv.write(cells);
    }

    @Override
    public void close() {
        csv.close();
    }
}
