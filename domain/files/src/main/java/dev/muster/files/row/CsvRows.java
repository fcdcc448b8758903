package dev.muster.files.row;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import dev.muster.files.csv.CsvRecords;
import dev.muster.files.csv.FormulaGuard;
import dev.muster.files.format.ColumnMeaning.Kind;
import dev.muster.files.format.ReadOptions;
import dev.muster.files.header.Column;
import dev.muster.files.header.FurtherEmails;
import dev.muster.files.header.RejectsColumns;
import dev.muster.files.text.TextRecord;
import dev.muster.files.text.TextRecord.Fault;
import dev.muster.files.text.UndecodableBytes;
import dev.muster.files.unclear.ConsentScan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows behind the header of a CSV file. */
public final class CsvRows implements RowSource {

    private final CsvRecords records;
    private final List<Column> columns;
    private final boolean refusedRows;
    private final ReadOptions options;
    private final List<Integer> furtherEmails;
    private final int codeColumn;
    private final Map<String, String> names;
    private long number;

    /**
     * Reads on from behind the header.
     *
     * @param refusedRows whether it is a file of refused rows, so that {@link FormulaGuard} has to be undone
     */
    public CsvRows(CsvRecords records, List<Column> columns, boolean refusedRows, ReadOptions options) {
        this.records = records;
        this.columns = columns;
        this.refusedRows = refusedRows;
        this.options = options;
        this.furtherEmails = FurtherEmails.indexes(columns, options.mapping());
        List<String> headers = columns.stream().map(Column::header).toList();
        this.codeColumn = RejectsColumns.arePresentIn(headers) ? headers.indexOf(RejectsColumns.CODE) : -1;
        this.names = names(columns);
    }

    @Override
    public Optional<ContactRow> next() {
        for (Optional<TextRecord> record = records.next(); record.isPresent(); record = records.next()) {
            Optional<ContactRow> row = row(record.get());
            if (row.isPresent()) {
                return row;
            }
        }
        return Optional.empty();
    }

    /** Shows all records, from the header on, to the scan. Nothing can be read afterwards. */
    public void showTo(ConsentScan scan) {
        boolean isHeader = true;
        for (Optional<TextRecord> record = records.next(); record.isPresent(); record = records.next()) {
            List<String> fields = withoutEmptyRest(record.get().fields());
            if (record.get().fault().isPresent() || fields.stream().allMatch(Blanks::isBlank)) {
                continue;
            }
            if (!isHeader && fields.size() == columns.size()) {
                scan.see(
                        columns,
                        refusedRows ? fields.stream().map(FormulaGuard::unguard).toList() : fields);
            }
            isHeader = false;
        }
    }

    /** The row; empty for a record that says nothing: an empty line, or delimiters and blanks only. */
    private Optional<ContactRow> row(TextRecord record) {
        if (record.fault().isPresent()) {
            return Optional.of(malformed(record.line(), record.fault().get()));
        }
        List<String> fields = withoutEmptyRest(record.fields());
        if (fields.stream().allMatch(Blanks::isBlank)) {
            return Optional.empty();
        }
        number++;
        RowPosition position = RowPosition.of(number, record.line());
        RowDraft draft = new RowDraft(options);
        List<String> cells = cells(fields);
        if (fields.size() != columns.size()) {
            ragged(draft, fields.size());
        } else if (records.hasUndecodable() && fields.stream().anyMatch(UndecodableBytes::isIn)) {
            undecodable(draft, fields);
            whoAndStatus(draft, fields);
        } else {
            fill(draft, cells);
        }
        return Optional.of(draft.build(position, names, original(cells)));
    }

    /** The fields as a person reads them. */
    private List<String> cells(List<String> fields) {
        return refusedRows || records.hasUndecodable()
                ? fields.stream()
                        .map(field -> refusedRows ? FormulaGuard.unguard(field) : field)
                        .map(UndecodableBytes::readable)
                        .toList()
                : fields;
    }

    private void fill(RowDraft draft, List<String> cells) {
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).is(Kind.LEFT_OUT)) {
                draft.add(columns.get(i), AttributeValue.text(cells.get(i)));
            }
        }
        furtherEmails.forEach(i -> draft.furtherEmail(AttributeValue.text(cells.get(i))));
        if (codeColumn >= 0) {
            RejectsColumns.openFault(cells.get(codeColumn))
                    .ifPresent(
                            code -> draft.fault(
                                    code,
                                    "",
                                    "",
                                    "This row was refused before, and its _code is still there: correct the row and empty the cell."));
        }
    }

    private void ragged(RowDraft draft, int fields) {
        draft.fault(
                ProblemCode.RECORD_RAGGED,
                "",
                Integer.toString(fields),
                "The header has " + columns.size() + " columns, this record has " + fields
                        + " fields: look for a stray delimiter or a missing quote.");
    }

    private void undecodable(RowDraft draft, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (UndecodableBytes.isIn(fields.get(i))) {
                draft.fault(
                        ProblemCode.TEXT_UNDECODABLE,
                        columns.get(i).header(),
                        UndecodableBytes.readable(fields.get(i)),
                        "Some bytes are not text in the file's encoding; the value shows them as Windows-1252 would"
                                + " read them. Save the whole file as UTF-8.");
            }
        }
    }

    /** A refused row still says who it is about and whether the person withdraws. */
    private void whoAndStatus(RowDraft draft, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            Column column = columns.get(i);
            if ((column.is(Kind.EMAIL) || column.is(Kind.STATUS)) && !UndecodableBytes.isIn(fields.get(i))) {
                draft.add(column, AttributeValue.text(fields.get(i)));
            }
        }
    }

    private ContactRow malformed(long line, Fault fault) {
        number++;
        RowDraft draft = new RowDraft(options);
        String readable = UndecodableBytes.readable(fault.text());
        String why = CsvRecords.describe(line, fault);
        String hint = Character.toUpperCase(why.charAt(0)) + why.substring(1);
        draft.fault(ProblemCode.RECORD_MALFORMED, "", readable, hint);
        return draft.build(RowPosition.of(number, line), names, List.of(readable));
    }

    /** Excel may end every line with empty fields; they shift nothing. */
    private List<String> withoutEmptyRest(List<String> fields) {
        int size = fields.size();
        while (size > columns.size() && fields.get(size - 1).isEmpty()) {
            size--;
        }
        return size == fields.size() ? fields : fields.subList(0, size);
    }

    /** The fields as they belong into a file of refused rows: without the columns that such a file adds. */
    private List<String> original(List<String> cells) {
        if (codeColumn < 0) {
            return cells;
        }
        List<String> kept = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            if (i >= columns.size()
                    || !RejectsColumns.NAMES.contains(columns.get(i).header())) {
                kept.add(cells.get(i));
            }
        }
        return kept;
    }

    static Map<String, String> names(List<Column> columns) {
        Map<String, String> names = new HashMap<>();
        for (Column column : columns) {
            String name = Blanks.trim(column.header());
            String key = column.meaning().key();
            if (column.isStored() && !AttributeKey.WELL_KNOWN.contains(key) && !name.isEmpty() && !name.equals(key)) {
                names.put(key, name);
            }
        }
        return Map.copyOf(names);
    }
}
