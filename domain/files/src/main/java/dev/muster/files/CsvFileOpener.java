package dev.muster.files;

import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.files.ContactFile.Opened;
import dev.muster.files.ContactFile.Opened.Ready;
import dev.muster.files.ContactFile.Opened.Refused;
import dev.muster.files.ContactFile.Refusal;
import dev.muster.files.csv.CsvDialect;
import dev.muster.files.csv.CsvRecords;
import dev.muster.files.csv.FormulaGuard;
import dev.muster.files.format.ColumnMeaning;
import dev.muster.files.format.ColumnMeaning.Kind;
import dev.muster.files.format.ConsentQuestion;
import dev.muster.files.format.FileFormat;
import dev.muster.files.format.FileLayout;
import dev.muster.files.format.ReadOptions;
import dev.muster.files.header.Column;
import dev.muster.files.header.ColumnMatching;
import dev.muster.files.header.ColumnMatching.Match;
import dev.muster.files.header.KeyNames;
import dev.muster.files.header.RejectsColumns;
import dev.muster.files.row.CsvRows;
import dev.muster.files.text.TextRecord;
import dev.muster.files.text.UndecodableBytes;
import dev.muster.files.unclear.ConsentScan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** Opens a CSV file whose encoding is known: finds the delimiter, reads the header and matches its columns. */
final class CsvFileOpener {

    private static final int MOST_NAMES = 50;

    private final InputStream in;
    private final Beginning beginning;
    private final ReadOptions options;

    /** Takes the stream from behind its byte order mark; it still holds the beginning. */
    CsvFileOpener(InputStream in, Beginning beginning, ReadOptions options) {
        this.in = in;
        this.beginning = beginning;
        this.options = options;
    }

    Opened open() throws IOException {
        CsvDialect dialect = options.delimiter()
                .map(delimiter -> CsvDialect.stated(beginning.text(), delimiter))
                .orElseGet(() -> CsvDialect.detect(beginning.text(), beginning.isWhole(), options.mapping()));
        CsvRecords records = new CsvRecords(in, charset(), dialect);
        for (Optional<TextRecord> record = records.next(); record.isPresent(); record = records.next()) {
            long line = record.get().line();
            Optional<Refused> broken = record.get()
                    .fault()
                    .map(fault -> "The header cannot be read, " + CsvRecords.describe(line, fault))
                    .map(hint -> new Refused(Refusal.HEADER_MALFORMED, hint));
            if (broken.isPresent()) {
                return broken.get();
            }
            List<String> fields = record.get().fields();
            if (!fields.stream().allMatch(Blanks::isBlank)) {
                return open(records, fields, dialect);
            }
        }
        return new Refused(Refusal.EMPTY, "The file holds nothing but delimiters.");
    }

    private Charset charset() {
        return beginning.encoding().charset();
    }

    private Opened open(CsvRecords records, List<String> header, CsvDialect dialect) throws IOException {
        boolean refusedRows = RejectsColumns.arePresentIn(header);
        List<String> columns = header.stream()
                .map(UndecodableBytes::readable)
                .map(name -> refusedRows ? FormulaGuard.unguard(name) : name)
                .toList();
        Match match = ColumnMatching.match(columns, options.mapping(), new KeyNames());
        Optional<Refused> refused = refusal(columns, match);
        if (refused.isPresent()) {
            return refused.get();
        }
        List<ConsentQuestion> questions = questions(match.columns(), columns, dialect);
        if (!questions.isEmpty()) {
            return FileOpener.unclear(questions, options);
        }
        List<ColumnMeaning> meanings =
                match.columns().stream().map(Column::meaning).toList();
        FileLayout layout = new FileLayout(FileFormat.CSV, charset(), dialect.delimiter(), columns, meanings);
        List<Column> cleared = beginning.coverage().readOn(match.columns());
        return new Ready(new ContactFile(layout, new CsvRows(records, cleared, refusedRows, options), in));
    }

    private List<ConsentQuestion> questions(List<Column> columns, List<String> headers, CsvDialect dialect)
            throws IOException {
        ConsentScan scan = new ConsentScan(headers, options);
        try (InputStream ahead = beginning.ahead()) {
            new CsvRows(
                            new CsvRecords(ahead, charset(), dialect),
                            columns,
                            RejectsColumns.arePresentIn(headers),
                            options)
                    .showTo(scan);
        }
        return scan.questions();
    }

    private Optional<Refused> refusal(List<String> headers, Match match) {
        String found = "The columns are: " + String.join(", ", headers.subList(0, Math.min(headers.size(), MOST_NAMES)))
                + (headers.size() > MOST_NAMES ? ", ..." : "") + ".";
        if (!match.unmatched().isEmpty()) {
            return Optional.of(new Refused(
                    Refusal.UNKNOWN_MAPPED_COLUMN,
                    "There is no column " + String.join(", ", match.unmatched()) + ". " + found));
        }
        if (!match.repeated().isEmpty()) {
            return Optional.of(new Refused(
                    Refusal.DUPLICATE_COLUMN_MEANING,
                    "Several columns are mapped to " + String.join(", ", match.repeated())
                            + ". Map one of them only."));
        }
        if (match.has(Kind.EMAIL)) {
            return Optional.empty();
        }
        boolean data =
                headers.stream().anyMatch(header -> EmailAddress.parse(header).isPresent());
        return Optional.of(new Refused(
                Refusal.NO_EMAIL_COLUMN,
                data
                        ? "The first line already holds an address: put a line above it that names the columns."
                        : "No column is known to hold email addresses. " + found + " "
                                + options.cures().emailColumn()));
    }
}
