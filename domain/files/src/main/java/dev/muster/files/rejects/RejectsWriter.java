package dev.muster.files.rejects;

import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.port.in.ImportListener;
import dev.muster.files.ContactFile;
import dev.muster.files.format.FileFormat;
import dev.muster.files.format.FileLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Hands refused rows back: as they stood in their file, plus the columns {@code _line,_code,_field,_hint}, so that they
 * can be corrected and imported again as they are. Several problems of one row are joined by {@code |}.
 *
 * <p>Rows of a CSV file go to CSV: in the same columns with the same delimiter (a comma if the file had an exotic one),
 * in UTF-8 with a byte order mark for spreadsheets' sake. Cells that a spreadsheet would take for a formula begin with an
 * apostrophe, which {@link ContactFile} takes off again. A record with too many fields has the surplus behind the last
 * column, one that cannot be taken apart stands in the first column as a whole. Rows refused for their form stay refused
 * until somebody empties their {@code _code} cell, so that nothing shifted is imported by accident.
 *
 * <p>Rows of an NDJSON file go to NDJSON: the same object with four more members, or a line that is none under
 * {@code _record}. If the target's name is not that of an NDJSON file they go to CSV with a column for every member that
 * occurs; those rows wait in a temporary file until closing.
 *
 * <p>Outcomes other than rejections are passed over. Keeps no rows in memory. Not thread-safe. Throws {@link
 * UncheckedIOException} if writing fails. Closing closes the target; a target without rows still has its header.
 */
public final class RejectsWriter implements ImportListener, AutoCloseable {

    private final Output output;
    private long written;

    /** Writes a file, in place of what was there; its name may choose the format. */
    public RejectsWriter(Path target, FileLayout layout) {
        this(create(target), layout, FileFormat.ofName(target.toString()));
    }

    /** Writes to a stream, in the format of the file the rows come from. */
    public RejectsWriter(OutputStream target, FileLayout layout) {
        this(target, layout, layout.format());
    }

    private RejectsWriter(OutputStream target, FileLayout layout, FileFormat asked) {
        if (layout.format() == FileFormat.CSV) {
            output = new CsvRejects(target, layout);
        } else if (asked == FileFormat.NDJSON) {
            output = new NdjsonRejects(target);
        } else {
            output = new NdjsonToCsvRejects(target);
        }
    }

    /** How many rows were written so far. */
    public long written() {
        return written;
    }

    @Override
    public void onOutcome(RowOutcome outcome) {
        if (outcome instanceof RowOutcome.Rejected rejected) {
            output.write(rejected);
            written++;
        }
    }

    @Override
    public void close() {
        output.close();
    }

    private static OutputStream create(Path target) {
        try {
            return Files.newOutputStream(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One way of writing refused rows. */
    interface Output extends AutoCloseable {
        void write(RowOutcome.Rejected row);

        @Override
        void close();
    }
}
