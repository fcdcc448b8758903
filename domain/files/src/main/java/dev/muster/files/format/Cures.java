package dev.muster.files.format;

import static java.util.Objects.requireNonNull;

/**
 * What the user of one interface can do about a file that cannot be read, in the words of that interface. Each is a
 * whole sentence.
 *
 * @param emailColumn how to name the column of the addresses
 * @param ownKey how to map a column to a key of its own, where {@code COLUMN} stands for the column's header
 * @param ndjson how to have a file of JSON lines read
 * @param csv how to have a CSV file read
 */
public record Cures(String emailColumn, String ownKey, String ndjson, String csv) {

    /** The options of the command line. */
    public static final Cures COMMAND_LINE = new Cures(
            "Name the one: --map COLUMN=email.",
            "Give the attributes as one JSON object, or map the column to a key of its own: --map COLUMN=KEY.",
            "Read it as NDJSON: --format ndjson.",
            "Is it CSV? Then: --format csv.");

    public Cures {
        requireNonNull(emailColumn);
        requireNonNull(ownKey);
        requireNonNull(ndjson);
        requireNonNull(csv);
    }

    /** How to map this column to a key of its own. */
    public String ownKey(String column) {
        return ownKey.replace("COLUMN", column);
    }
}
