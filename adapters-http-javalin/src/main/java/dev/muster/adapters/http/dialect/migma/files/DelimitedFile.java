package dev.muster.adapters.http.dialect.migma.files;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.ContactStatus;
import dev.muster.files.ContactFile;
import dev.muster.files.ContactFile.Opened;
import dev.muster.files.ContactFile.Opened.Ready;
import dev.muster.files.ContactFile.Opened.Refused;
import dev.muster.files.format.Cures;
import dev.muster.files.format.Everybody;
import dev.muster.files.format.ReadOptions;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * A file whose delimiter the client states.
 *
 * @param file the file
 * @param delimiter what separates its columns
 * @param stated what else is stated of it
 */
record DelimitedFile(ContactFile.Content file, char delimiter, Statements stated) {

    private static final Cures CURES = new Cures(
            "Name the one in columnMap: {\"email\":\"COLUMN\"}.",
            "Give the attributes as one JSON object, or name the column COLUMN in columnMap.customFields.",
            "Send the contacts as JSON to /contacts/bulk, or the file as CSV.",
            "Send the file as CSV.",
            "Say what it means in columnMap: {\"MEANING\":\"COLUMN\"}. Other meanings: status, unsubscribed-if-yes,"
                    + " subscribed-if-yes, bounced-if-yes, unsubscribed-if-filled, bounced-if-filled. To keep it as a plain"
                    + " attribute: {\"customFields\":{\"KEY\":\"COLUMN\"}}. To leave it out: {\"-\":\"COLUMN\"}.",
            "Say what the word means in the form field statusMap: {\"WORD\":\"unsubscribed\"}, or subscribed,"
                    + " non-subscribed, bounced.",
            "Say what they are in the form field status: STATUS, or subscribed, non-subscribed, unsubscribed, bounced.");

    /** Opens the file; throws {@link UncheckedIOException} if it cannot be read. */
    Opened open(Map<String, String> mapping) {
        ReadOptions options = ReadOptions.csv()
                .withMapping(mapping)
                .withStatusWords(stated.statusWords())
                .withEverybody(stated.everybody())
                .withFileName(stated.fileName())
                .withCures(CURES);
        Opened asStated = ContactFile.open(file, options.withDelimiter(delimiter));
        if (asStated instanceof Refused refused && ContactFile.open(file, options) instanceof Ready ready) {
            ready.file().close();
            return suggesting(ready.file().layout().delimiter(), refused);
        }
        return asStated;
    }

    /**
     * What a form says of a file besides its columns.
     *
     * @param fileName its name; empty if it has none
     * @param everybody what holds for everybody in it
     * @param statusWords what words of statuses mean
     */
    record Statements(String fileName, Everybody everybody, Map<String, ContactStatus> statusWords) {

        Statements {
            requireNonNull(fileName);
            requireNonNull(everybody);
            statusWords = Map.copyOf(statusWords);
        }
    }

    private Refused suggesting(char found, Refused refused) {
        String name = found == '\t' ? "tabs" : String.valueOf(found);
        return found == delimiter
                ? refused
                : new Refused(
                        refused.reason(),
                        refused.hint() + " The columns seem to be separated by " + name + ": send that as delimiter.");
    }
}
