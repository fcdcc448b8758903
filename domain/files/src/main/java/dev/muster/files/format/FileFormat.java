package dev.muster.files.format;

import java.util.Locale;

/** The two kinds of contact file. */
public enum FileFormat {
    /** Delimited text with a header line (RFC 4180, read tolerantly). */
    CSV,
    /** One JSON object a line. */
    NDJSON;

    /** The format that a file's name suggests: NDJSON for {@code .ndjson}, {@code .jsonl} and {@code .json}, else CSV. */
    public static FileFormat ofName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".ndjson") || name.endsWith(".jsonl") || name.endsWith(".json") ? NDJSON : CSV;
    }
}
