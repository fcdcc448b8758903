package dev.muster.files.row;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import dev.muster.files.format.ReadOptions;
import dev.muster.files.header.Column;
import dev.muster.files.header.ColumnMatching;
import dev.muster.files.header.FurtherEmails;
import dev.muster.files.header.KeyNames;
import dev.muster.files.header.RejectsColumns;
import dev.muster.files.text.JsonText;
import dev.muster.files.text.LosslessDecoder;
import dev.muster.files.text.RecordReader;
import dev.muster.files.text.TextRecord;
import dev.muster.files.text.UndecodableBytes;
import dev.muster.files.unclear.ConsentScan;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of an NDJSON file. */
public final class NdjsonRows implements RowSource {

    private static final int MOST_SHAPES = 100;

    /** What the parser says of its own settings is of no use to a person. */
    private static final Pattern PARSER_DETAIL = Pattern.compile("(: (was )?expect\\w+.*)? \\(.*", Pattern.DOTALL);

    private final LosslessDecoder text;
    private final RecordReader lines;
    private final ReadOptions options;
    private final KeyNames keyNames = new KeyNames();

    /** Objects of one file have the same members again and again; this remembers the last few sets of them. */
    private final Map<List<String>, Shape> shapes = new LinkedHashMap<>(16, 0.75f, true);

    private final ConsentScan.Coverage scanned;
    private long number;

    /**
     * Reads lines.
     *
     * @param scanned how much of the file has been looked through for columns about consent
     */
    public NdjsonRows(LosslessDecoder text, RecordReader lines, ReadOptions options, ConsentScan.Coverage scanned) {
        this.text = text;
        this.lines = lines;
        this.options = options;
        this.scanned = scanned;
    }

    /** Shows all lines that can be read to the scan. Nothing can be read afterwards. */
    public void showTo(ConsentScan scan) {
        for (Optional<TextRecord> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get().fault().isEmpty() && !line.get().text().isBlank()) {
                show(line.get().text(), scan);
            }
        }
    }

    private void show(String line, ConsentScan scan) {
        try {
            Map<String, AttributeValue> members = JsonText.readObject(line);
            scan.see(
                    shape(List.copyOf(members.keySet())).columns(),
                    members.values().stream().map(AttributeValue::text).toList());
        } catch (IOException refused) {
            // The line becomes a refused row when it is read.
        }
    }

    @Override
    public Optional<ContactRow> next() {
        for (Optional<TextRecord> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().text().isBlank()) {
                number++;
                return Optional.of(row(line.get()));
            }
        }
        return Optional.empty();
    }

    private ContactRow row(TextRecord line) {
        RowDraft draft = new RowDraft(options);
        String readable = text.hasUndecodable() ? UndecodableBytes.readable(line.text()) : line.text();
        Map<String, String> names = Map.of();
        if (line.fault().isPresent()) {
            draft.fault(
                    ProblemCode.RECORD_MALFORMED,
                    "",
                    readable,
                    "The line is longer than " + RecordReader.MOST_CHARACTERS + " characters.");
        } else if (text.hasUndecodable() && UndecodableBytes.isIn(line.text())) {
            draft.fault(ProblemCode.TEXT_UNDECODABLE, "", readable, "Some bytes are not text: save the file as UTF-8.");
        } else {
            names = members(draft, line.text());
        }
        return draft.build(RowPosition.of(number, line.line()), names, List.of(readable));
    }

    /** Fills the draft and answers the display names of its keys. */
    private Map<String, String> members(RowDraft draft, String line) {
        try {
            Map<String, AttributeValue> members = JsonText.readObject(line);
            openFault(members)
                    .ifPresent(code -> draft.fault(
                            code,
                            "",
                            "",
                            "This row was refused before: correct it and remove its members _record and _code."));
            Shape shape = shape(List.copyOf(members.keySet()));
            List<AttributeValue> values = List.copyOf(members.values());
            for (int i = 0; i < values.size(); i++) {
                draft.add(shape.columns().get(i), values.get(i));
            }
            shape.furtherEmails().forEach(i -> draft.furtherEmail(values.get(i)));
            return shape.names();
        } catch (StreamConstraintsException beyondLimit) {
            String limits = "The JSON is nested deeper than " + JsonText.MOST_LEVELS
                    + " levels, or holds a number of more than " + JsonText.MOST_DIGITS + " digits.";
            draft.fault(ProblemCode.RECORD_MALFORMED, "", line, limits);
        } catch (JsonProcessingException broken) {
            draft.fault(ProblemCode.RECORD_MALFORMED, "", line, hint(broken));
        } catch (IOException notAnObject) {
            draft.fault(ProblemCode.RECORD_MALFORMED, "", line, "Give one JSON object a line.");
        }
        return Map.of();
    }

    private static String hint(JsonProcessingException broken) {
        @Nullable JsonLocation place = broken.getLocation();
        String where = place == null ? "" : " at character " + place.getColumnNr();
        return "The JSON is broken" + where + ": "
                + PARSER_DETAIL.matcher(broken.getOriginalMessage()).replaceFirst("") + ".";
    }

    /** See {@link RejectsColumns}. */
    private static Optional<ProblemCode> openFault(Map<String, AttributeValue> members) {
        AttributeValue codes = members.get(RejectsColumns.CODE);
        if (codes == null || !RejectsColumns.arePresentIn(members.keySet())) {
            return Optional.empty();
        }
        return RejectsColumns.openFault(codes.text())
                .or(() -> members.containsKey(RejectsColumns.RECORD)
                        ? Optional.of(ProblemCode.RECORD_MALFORMED)
                        : Optional.empty());
    }

    private Shape shape(List<String> members) {
        Shape known = shapes.get(members);
        if (known != null) {
            return known;
        }
        List<Column> columns = scanned.readOn(
                ColumnMatching.match(members, options.mapping(), keyNames).columns());
        Shape shape = new Shape(columns, FurtherEmails.indexes(columns, options.mapping()), CsvRows.names(columns));
        shapes.put(members, shape);
        if (shapes.size() > MOST_SHAPES) {
            shapes.remove(shapes.keySet().iterator().next());
        }
        return shape;
    }

    private record Shape(List<Column> columns, List<Integer> furtherEmails, Map<String, String> names) {}
}
