package dev.muster.files.format;

import static java.util.Objects.requireNonNull;

/**
 * What the user of one interface can do about a file that cannot be read, in the words of that interface. Each is whole
 * sentences.
 *
 * @param emailColumn how to name the column of the addresses
 * @param ownKey how to map a column to a key of its own, where {@code COLUMN} stands for the column's header
 * @param ndjson how to have a file of JSON lines read
 * @param csv how to have a CSV file read
 * @param consentColumn how to say what a column means for consent, where {@code COLUMN} stands for its header,
 *     {@code MEANING} for the likely meaning, and {@code KEY} for the key that keeps it as an attribute
 * @param statusWord how to say what a word of a status means, where {@code WORD} stands for it
 * @param fileStatus how to say the status of everybody in a file, where {@code STATUS} stands for the likely one
 */
public record Cures(
        String emailColumn,
        String ownKey,
        String ndjson,
        String csv,
        String consentColumn,
        String statusWord,
        String fileStatus) {

    /** The options of the command line. */
    public static final Cures COMMAND_LINE = new Cures(
            "Name the one: --map COLUMN=email.",
            "Give the attributes as one JSON object, or map the column to a key of its own: --map COLUMN=KEY.",
            "Read it as NDJSON: --format ndjson.",
            "Is it CSV? Then: --format csv.",
            "Say what it means: --map \"COLUMN=MEANING\". Other meanings: status, unsubscribed-if-yes, subscribed-if-yes,"
                    + " bounced-if-yes, unsubscribed-if-filled, bounced-if-filled. To keep it as a plain attribute:"
                    + " --map \"COLUMN=KEY\". To leave it out: --map \"COLUMN=-\".",
            "Say what the word means: --map-status \"WORD=unsubscribed\", or subscribed, non-subscribed, bounced.",
            "Say what they are: --status STATUS, or subscribed, non-subscribed, unsubscribed, bounced.");

    public Cures {
        requireNonNull(emailColumn);
        requireNonNull(ownKey);
        requireNonNull(ndjson);
        requireNonNull(csv);
        requireNonNull(consentColumn);
        requireNonNull(statusWord);
        requireNonNull(fileStatus);
    }

    /** How to map this column to a key of its own. */
    public String ownKey(String column) {
        return ownKey.replace("COLUMN", column);
    }

    /** How to say what this column means for consent. */
    public String column(String column, String key, String meaning) {
        return consentColumn
                .replace("MEANING", meaning)
                .replace("KEY", key)
                .replace("COLUMN", column.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    /** How to say what this word of a status means. */
    public String word(String word) {
        return statusWord.replace("WORD", word.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    /** How to say what the people of a file are. */
    public String file(String status) {
        return fileStatus.replace("STATUS", status);
    }
}
