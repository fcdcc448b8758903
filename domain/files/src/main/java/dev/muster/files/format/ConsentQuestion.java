package dev.muster.files.format;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something in a file that may say who must not be written to, and is not understood. Somebody has to answer it before
 * the file is imported.
 *
 * @param evidence what makes it doubtful
 * @param name the header of the column as it stands in the file, or the name of the file
 * @param key the attribute key that keeps the column as a plain attribute; empty for a file
 * @param values up to five different values of the column; empty for a file
 * @param suggestion the likely answer: for a column what to map it to, for a file the word of a status
 */
public record ConsentQuestion(Evidence evidence, String name, String key, List<String> values, String suggestion) {

    private static final int MOST_SHOWN = 60;

    public ConsentQuestion {
        requireNonNull(evidence);
        requireNonNull(name);
        requireNonNull(key);
        values = List.copyOf(values);
        requireNonNull(suggestion);
    }

    /** What makes a column or a file doubtful. */
    public enum Evidence {
        /** The header of a column speaks of consent, and what its cells say is not known. */
        HEADER,
        /** A column whose header says nothing of consent holds words such as {@code bounced}. */
        VALUES,
        /** A column of statuses holds yes and no, and which way these point is not known. */
        YES_OR_NO,
        /** The file has the name of a list of people who must not be written to. */
        FILE_NAME,
        /** The file has no columns but those of a vendor's suppression list. */
        SUPPRESSION_LIST
    }

    /** What was found and how to answer, in the words of an interface: whole sentences. */
    public String text(Cures cures) {
        return switch (evidence) {
            case HEADER ->
                "The column " + quoted(name) + " may say who must not be written to; it holds " + shown() + ". "
                        + cures.column(name, key, suggestion);
            case VALUES ->
                "The column " + quoted(name) + " holds " + shown() + ", which may mean people who must not be"
                        + " written to. " + cures.column(name, key, suggestion);
            case YES_OR_NO ->
                "The column " + quoted(name) + " holds " + shown() + ", which may mean subscribed or"
                        + " unsubscribed. " + cures.column(name, key, suggestion);
            case FILE_NAME ->
                "The name of the file, " + quoted(name) + ", speaks of people who must not be written to, and"
                        + " its columns do not mark all of them. " + cures.file(suggestion);
            case SUPPRESSION_LIST ->
                "The columns are those of a suppression list: people who must not be written to. "
                        + cures.file(suggestion);
        };
    }

    private String shown() {
        return values.stream().map(ConsentQuestion::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return "\"" + (line.length() > MOST_SHOWN ? line.substring(0, MOST_SHOWN) + "..." : line) + "\"";
    }
}
