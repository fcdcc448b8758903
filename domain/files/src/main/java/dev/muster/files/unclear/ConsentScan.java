package dev.muster.files.unclear;

import dev.muster.domain.contact.ContactStatus;
import dev.muster.files.consent.RowConsent;
import dev.muster.files.format.ColumnMeaning;
import dev.muster.files.format.ConsentQuestion;
import dev.muster.files.format.ConsentQuestion.Evidence;
import dev.muster.files.format.ReadOptions;
import dev.muster.files.header.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at the rows of a file, before any is imported, for what may be about consent and is not understood. */
public final class ConsentScan {

    private final ReadOptions options;
    private final Optional<ConsentQuestion> ofFile;
    private final Map<String, ColumnEvidence> evidence = new LinkedHashMap<>();
    private List<Column> columns = List.of();
    private List<WatchedColumn> watched = List.of();
    private boolean statesConsent;
    private boolean hasUnprotectedRow;

    /**
     * Begins.
     *
     * @param headers the header of a CSV file; empty for NDJSON
     */
    public ConsentScan(List<String> headers, ReadOptions options) {
        this.options = options;
        this.ofFile =
                options.everybody().status().isPresent() ? Optional.empty() : question(headers, options.fileName());
    }

    /** Looks at one row: its columns, and as many cells. */
    public void see(List<Column> columnsOfRow, List<String> cells) {
        if (columnsOfRow != columns) {
            columns = columnsOfRow;
            watched = watched(columnsOfRow);
        }
        for (WatchedColumn column : watched) {
            column.evidence().add(cells.get(column.index()));
        }
        if (ofFile.isPresent() && !hasUnprotectedRow) {
            hasUnprotectedRow = !isProtected(cells);
        }
    }

    /** What has to be answered before the file is imported; empty if nothing. */
    public List<ConsentQuestion> questions() {
        List<ConsentQuestion> questions = new ArrayList<>();
        ofFile.filter(question -> hasUnprotectedRow).ifPresent(questions::add);
        evidence.values().stream()
                .filter(column -> !(statesConsent && column.isDetail()))
                .forEach(column -> column.question().ifPresent(questions::add));
        return List.copyOf(questions);
    }

    private static Optional<ConsentQuestion> question(List<String> headers, String fileName) {
        Optional<ContactStatus> ofName = FileNames.status(fileName);
        if (ofName.isPresent()) {
            return Optional.of(new ConsentQuestion(
                    Evidence.FILE_NAME, fileName, "", List.of(), ofName.get().word()));
        }
        return FileNames.isSuppressionList(headers)
                ? Optional.of(new ConsentQuestion(
                        Evidence.SUPPRESSION_LIST, fileName, "", List.of(), ContactStatus.UNSUBSCRIBED.word()))
                : Optional.empty();
    }

    private List<WatchedColumn> watched(List<Column> columnsOfRow) {
        List<WatchedColumn> found = new ArrayList<>();
        for (int i = 0; i < columnsOfRow.size(); i++) {
            Column column = columnsOfRow.get(i);
            statesConsent |= column.is(ColumnMeaning.Kind.STATUS);
            if (ColumnEvidence.isNeeded(column)) {
                String name = column.header() + '\n' + column.meaning().key();
                found.add(new WatchedColumn(
                        i,
                        evidence.computeIfAbsent(name, unseen -> new ColumnEvidence(column, options.statusWords()))));
            }
        }
        return found;
    }

    private boolean isProtected(List<String> cells) {
        RowConsent consent = new RowConsent(options.statusWords());
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.status().isPresent()) {
                consent.read(column.status().get(), column.header(), cells.get(i));
            }
        }
        return consent.status()
                .filter(status -> status != ContactStatus.SUBSCRIBED)
                .isPresent();
    }

    /** How much of a file has been looked through. */
    public enum Coverage {
        NONE,
        BEGINNING,
        WHOLE;

        /** The columns for reading on: without suspicion if nothing can be found any more. */
        public List<Column> readOn(List<Column> columns) {
            return this == WHOLE ? columns.stream().map(Column::cleared).toList() : columns;
        }
    }

    private record WatchedColumn(int index, ColumnEvidence evidence) {}
}
