package dev.muster.files.header;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.files.consent.ConsentColumn;
import dev.muster.files.format.ColumnMeaning;
import dev.muster.files.format.ColumnMeaning.Kind;
import dev.muster.files.text.NormalizedSpelling;
import dev.muster.files.text.WordTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The headers whose meaning is known by name: the table in {@code columns.txt}. */
public final class KnownHeaders {

    private static final Map<String, KnownHeader> BY_NORMALIZED_NAME = new HashMap<>();
    private static final List<Map.Entry<String, KnownHeader>> BY_PREFIX = new ArrayList<>();

    static {
        Map<String, List<String>> sections = WordTable.read("columns.txt");
        sections.forEach(KnownHeaders::add);
    }

    private KnownHeaders() {}

    /** What a header is known to mean; empty if it is not known. */
    public static Optional<KnownHeader> find(String header) {
        String core = NormalizedSpelling.normalize(header);
        KnownHeader known = BY_NORMALIZED_NAME.get(core);
        if (known != null) {
            return Optional.of(known);
        }
        return BY_PREFIX.stream()
                .filter(entry -> core.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void add(String section, List<String> headers) {
        for (int rank = 0; rank < headers.size(); rank++) {
            String header = headers.get(rank);
            KnownHeader known = known(section, rank);
            if (header.endsWith("*")) {
                BY_PREFIX.add(Map.entry(NormalizedSpelling.normalize(header), known));
            } else {
                BY_NORMALIZED_NAME.putIfAbsent(NormalizedSpelling.normalize(header), known);
            }
        }
    }

    private static KnownHeader known(String section, int rank) {
        for (ConsentColumn reading : ConsentColumn.values()) {
            if (reading.section().equals(section)) {
                return new KnownHeader(ColumnMeaning.of(Kind.STATUS), Optional.of(reading), rank);
            }
        }
        ColumnMeaning meaning = switch (section) {
            case AttributeKey.EMAIL -> ColumnMeaning.of(Kind.EMAIL);
            case AttributeKey.USER_ID -> ColumnMeaning.of(Kind.USER_ID);
            case "tags" -> ColumnMeaning.of(Kind.TAGS);
            case "attributes" -> ColumnMeaning.of(Kind.ATTRIBUTES);
            default -> ColumnMeaning.attribute(section);
        };
        return new KnownHeader(meaning, Optional.empty(), rank);
    }

    /**
     * What a header means.
     *
     * @param meaning the meaning
     * @param status how it speaks of consent; empty if it does not
     * @param rank its place in the table: of several columns with one meaning, the lowest rank has it
     */
    public record KnownHeader(ColumnMeaning meaning, Optional<ConsentColumn> status, int rank) {

        /** Whether any number of columns may have this meaning. */
        boolean isShared() {
            return meaning.kind() == Kind.STATUS || meaning.kind() == Kind.TAGS || meaning.kind() == Kind.ATTRIBUTES;
        }
    }
}
