package dev.muster.files.header;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.files.text.NormalizedSpelling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Derives attribute keys from headers: {@code Größe (cm)} becomes {@code grosse_cm}. A header that is a safe key stays
 * as it is; a second header with the same key gets {@code _2}. The same header always gets the same key. Keeps one entry
 * per distinct header.
 */
public final class KeyNames {

    /** What a derived key must never be by accident: each of these means something else. */
    private static final Set<String> TAKEN = Set.of(
            "status", "tags", "attributes", MultiValue.EMAIL_NAME, MultiValue.OTHER_EMAILS, MultiValue.OTHER_PHONES);

    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /** Keeps a key from being derived. */
    void use(String key) {
        used.add(key);
    }

    /**
     * The key for a header.
     *
     * @param column the number of its column, the first one being 1; names columns without a usable header
     * @param occurrence how many columns before it have the same header
     */
    public String derive(String header, int column, int occurrence) {
        return keys.computeIfAbsent(header + '\n' + occurrence, name -> free(base(header, column)));
    }

    /** A key under which the cells of a column of statuses can be kept as they are. */
    public static String besideStatus(String header) {
        return base(header, 1) + "_text";
    }

    private String free(String base) {
        String key = base;
        for (int i = 2; isTaken(key) || !used.add(key); i++) {
            key = base + "_" + i;
        }
        return key;
    }

    private static boolean isTaken(String key) {
        return AttributeKey.WELL_KNOWN.contains(key) || AttributeKey.RESERVED.contains(key) || TAKEN.contains(key);
    }

    private static String base(String header, int column) {
        if (AttributeKey.isSafe(header)) {
            return cut(header);
        }
        String words = NormalizedSpelling.removeAccents(header)
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        if (words.isEmpty()) {
            return "column_" + column;
        }
        return cut(AttributeKey.isSafe(words) ? words : "column_" + words);
    }

    /** Leaves room for a number behind it. */
    private static String cut(String key) {
        return key.substring(0, Math.min(key.length(), 200));
    }
}
