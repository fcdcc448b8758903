package dev.muster.files.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.List;
import java.util.Optional;

/** Takes the text of one sound record apart. Blanks around a quoted field, which RFC 4180 forbids, are dropped. */
public final class FieldSplitter {

    /** More fields than any spreadsheet has columns. */
    public static final int MOST_FIELDS = 16_384;

    private final CsvReader.CsvReaderBuilder parser;
    private final StringArrayHandler handler = StringArrayHandler.of(limits -> limits.maxFields(MOST_FIELDS));

    public FieldSplitter(char delimiter) {
        parser = CsvReader.builder()
                .fieldSeparator(delimiter)
                .trimWhitespacesAroundQuotes(true)
                .skipEmptyLines(false);
    }

    /** The fields, at least one; empty if there are too many, or if the quotes are not in order. */
    public Optional<List<String>> split(String record) {
        if (record.isEmpty()) {
            return Optional.of(List.of(""));
        }
        try {
            return Optional.of(List.of(parser.ofSingleCsvRecord(handler, record)));
        } catch (CsvParseException notARecord) {
            return Optional.empty();
        }
    }
}
