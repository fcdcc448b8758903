package dev.muster.adapters.http.dialect.migma.files;

import dev.muster.files.ContactFile;
import dev.muster.files.ContactFile.Opened;
import dev.muster.files.ContactFile.Opened.Ready;
import dev.muster.files.ContactFile.Opened.Refused;
import dev.muster.files.format.Cures;
import dev.muster.files.format.ReadOptions;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * A file whose delimiter the client states.
 *
 * @param file the file
 * @param delimiter what separates its columns
 */
record DelimitedFile(ContactFile.Content file, char delimiter) {

    private static final Cures CURES = new Cures(
            "Name the one in columnMap: {\"email\":\"COLUMN\"}.",
            "Give the attributes as one JSON object, or name the column COLUMN in columnMap.customFields.",
            "Send the contacts as JSON to /contacts/bulk, or the file as CSV.",
            "Send the file as CSV.");

    /** Opens the file; throws {@link UncheckedIOException} if it cannot be read. */
    Opened open(Map<String, String> mapping) {
        ReadOptions options = ReadOptions.csv().withMapping(mapping).withCures(CURES);
        Opened asStated = ContactFile.open(file, options.withDelimiter(delimiter));
        if (asStated instanceof Refused refused && ContactFile.open(file, options) instanceof Ready ready) {
            ready.file().close();
            return suggesting(ready.file().layout().delimiter(), refused);
        }
        return asStated;
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
