package dev.muster.files.header;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.Blanks;
import dev.muster.files.consent.ConsentColumn;
import dev.muster.files.consent.StatusWords;
import dev.muster.files.format.ColumnMeaning;
import dev.muster.files.format.ColumnMeaning.Kind;
import dev.muster.files.format.ReadOptions;
import dev.muster.files.header.KnownHeaders.KnownHeader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what each column means: what the mapping says, then what is known by name, then a derived attribute key. */
public final class ColumnMatching {

    private final List<String> headers;
    private final KeyNames keyNames;
    private final @Nullable Column[] columns;
    private final int[] occurrences;
    private final Set<ColumnMeaning> taken = new HashSet<>();
    private final List<String> unmatched = new ArrayList<>();
    private final List<String> repeated = new ArrayList<>();

    private ColumnMatching(List<String> headers, KeyNames keyNames) {
        this.headers = headers;
        this.keyNames = keyNames;
        this.columns = new Column[headers.size()];
        this.occurrences = occurrences(headers);
    }

    /**
     * Matches.
     *
     * @param headers the names, as they stand in the file
     * @param mapping names to keys, as in {@link ReadOptions}
     * @param keyNames where derived keys come from; used again for every header of one file
     */
    public static Match match(List<String> headers, Map<String, String> mapping, KeyNames keyNames) {
        ColumnMatching matching = new ColumnMatching(headers, keyNames);
        mapping.values().forEach(keyNames::use);
        matching.leaveRejectsColumnsOut();
        mapping.forEach(matching::map);
        matching.recogniseSingle();
        matching.recogniseShared();
        return new Match(matching.derive(), matching.unmatched, matching.repeated);
    }

    private void leaveRejectsColumnsOut() {
        if (RejectsColumns.arePresentIn(headers)) {
            for (int i = 0; i < columns.length; i++) {
                if (RejectsColumns.contains(headers.get(i))) {
                    columns[i] = Column.leftOut(headers.get(i));
                }
            }
        }
    }

    private void map(String name, String key) {
        int i = find(name);
        if (i < 0) {
            unmatched.add(name);
            return;
        }
        String header = headers.get(i);
        Column column = switch (key) {
            case ReadOptions.LEAVE_OUT -> Column.leftOut(header);
            case AttributeKey.EMAIL -> Column.of(header, ColumnMeaning.of(Kind.EMAIL));
            case AttributeKey.USER_ID -> Column.of(header, ColumnMeaning.of(Kind.USER_ID));
            case "tags" -> Column.of(header, ColumnMeaning.of(Kind.TAGS));
            case "attributes" -> Column.of(header, ColumnMeaning.of(Kind.ATTRIBUTES));
            case "status" ->
                status(i, KnownHeaders.find(header).flatMap(KnownHeader::status).orElse(ConsentColumn.WORD));
            default ->
                ConsentColumn.ofTarget(key)
                        .map(reading -> status(i, reading))
                        .orElseGet(() -> Column.of(header, ColumnMeaning.attribute(key)));
        };
        boolean single = column.is(Kind.EMAIL) || column.is(Kind.USER_ID) || column.is(Kind.ATTRIBUTE);
        if (single && !taken.add(column.meaning())) {
            repeated.add(key);
        }
        columns[i] = column;
    }

    private int find(String name) {
        int exact = headers.indexOf(name);
        if (exact >= 0) {
            return exact;
        }
        String core = StatusWords.normalize(name);
        for (int i = 0; i < headers.size(); i++) {
            if (StatusWords.normalize(headers.get(i)).equals(core)) {
                return i;
            }
        }
        return -1;
    }

    /** Of several columns that could be one thing, the one that stands first in the table is it. */
    private void recogniseSingle() {
        Map<ColumnMeaning, Integer> best = new HashMap<>();
        Map<ColumnMeaning, Integer> ranks = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            Optional<KnownHeader> known = columns[i] == null ? KnownHeaders.find(headers.get(i)) : Optional.empty();
            if (known.isEmpty()
                    || known.get().isShared()
                    || taken.contains(known.get().meaning())) {
                continue;
            }
            ColumnMeaning meaning = known.get().meaning();
            if (known.get().rank() < ranks.getOrDefault(meaning, Integer.MAX_VALUE)) {
                ranks.put(meaning, known.get().rank());
                best.put(meaning, i);
            }
        }
        best.forEach((meaning, i) -> columns[i] = Column.of(headers.get(i), meaning));
    }

    private void recogniseShared() {
        for (int i = 0; i < columns.length; i++) {
            Optional<KnownHeader> known = columns[i] == null ? KnownHeaders.find(headers.get(i)) : Optional.empty();
            if (known.isPresent() && known.get().isShared()) {
                Optional<ConsentColumn> status = known.get().status();
                columns[i] = status.isPresent()
                        ? status(i, status.get())
                        : Column.of(headers.get(i), known.get().meaning());
            }
        }
    }

    private Column status(int i, ConsentColumn reading) {
        String key = reading.isAlsoAttribute() ? key(i) : "";
        return Column.ofConsent(headers.get(i), key, reading);
    }

    private List<Column> derive() {
        List<Column> all = new ArrayList<>(columns.length);
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            all.add(column != null ? column : Column.unknown(headers.get(i), key(i)));
        }
        return List.copyOf(all);
    }

    private String key(int i) {
        return keyNames.derive(Blanks.trim(headers.get(i)), i + 1, occurrences[i]);
    }

    private static int[] occurrences(List<String> headers) {
        Map<String, Integer> seen = new HashMap<>();
        return headers.stream()
                .mapToInt(header -> seen.merge(Blanks.trim(header), 1, Integer::sum) - 1)
                .toArray();
    }

    /**
     * What came of matching.
     *
     * @param columns every column, in the order of the file
     * @param unmatched mapped names that are not in the file
     * @param repeated keys that several columns are mapped to
     */
    public record Match(List<Column> columns, List<String> unmatched, List<String> repeated) {

        public boolean has(Kind kind) {
            return columns.stream().anyMatch(column -> column.is(kind));
        }
    }
}
