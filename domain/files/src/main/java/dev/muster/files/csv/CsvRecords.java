package dev.muster.files.csv;

import dev.muster.files.text.FieldSplitter;
import dev.muster.files.text.LosslessDecoder;
import dev.muster.files.text.RecordReader;
import dev.muster.files.text.TextRecord;
import dev.muster.files.text.TextRecord.Form;
import dev.muster.files.text.UndecodableBytes;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** The records of a CSV file: cut, then split. Throws {@link java.io.UncheckedIOException} if the stream breaks. */
public final class CsvRecords {

    private final LosslessDecoder text;
    private final RecordReader cutter;
    private final FieldSplitter splitter;

    public CsvRecords(InputStream in, Charset charset, CsvDialect dialect) {
        text = new LosslessDecoder(in, charset);
        cutter = RecordReader.csv(text, dialect.delimiter());
        splitter = new FieldSplitter(dialect.delimiter());
        for (int i = 0; i < dialect.linesBefore(); i++) {
            cutter.next();
        }
    }

    public Optional<TextRecord> next() {
        return cutter.next();
    }

    /** The fields of a record; empty if it cannot be taken apart. */
    public Optional<List<String>> split(TextRecord record) {
        return record.form() == Form.SOUND ? splitter.split(record.text()) : Optional.empty();
    }

    public boolean holdsUndecodable(TextRecord record) {
        return text.hasMarked() && UndecodableBytes.isIn(record.text());
    }
}
