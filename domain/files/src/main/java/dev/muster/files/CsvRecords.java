package dev.muster.files;

import dev.muster.files.TextRecord.Form;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** The records of a CSV file: cut, then split. Throws {@link java.io.UncheckedIOException} if the stream breaks. */
final class CsvRecords {

    private final MarkingReader text;
    private final RecordCutter cutter;
    private final FieldSplitter splitter;

    CsvRecords(InputStream in, Charset charset, Dialect dialect) {
        text = new MarkingReader(in, charset);
        cutter = RecordCutter.csv(text, dialect.delimiter());
        splitter = new FieldSplitter(dialect.delimiter());
        for (int i = 0; i < dialect.linesBefore(); i++) {
            cutter.next();
        }
    }

    Optional<TextRecord> next() {
        return cutter.next();
    }

    /** The fields of a record; empty if it cannot be taken apart. */
    Optional<List<String>> split(TextRecord record) {
        return record.form() == Form.SOUND ? splitter.split(record.text()) : Optional.empty();
    }

    boolean holdsUndecodable(TextRecord record) {
        return text.hasMarked() && Undecodable.isIn(record.text());
    }
}
