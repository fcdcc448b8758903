package dev.muster.files.export;

import static dev.muster.domain.attribute.AttributeKey.COUNTRY;
import static dev.muster.domain.attribute.AttributeKey.EMAIL;
import static dev.muster.domain.attribute.AttributeKey.FIRST_NAME;
import static dev.muster.domain.attribute.AttributeKey.LANGUAGE;
import static dev.muster.domain.attribute.AttributeKey.LAST_NAME;
import static dev.muster.domain.attribute.AttributeKey.PHONE;
import static dev.muster.domain.attribute.AttributeKey.USER_ID;

import dev.muster.domain.contact.Contact;
import dev.muster.files.ContactFile;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes contacts as a file that {@link ContactFile} reads back to the same contacts. Nothing is kept in memory.
 *
 * <p>The columns or members are {@code email, userId, firstName, lastName, phone, country, language, status, tags,
 * attributes}: tags as an array of names, attributes as an object of all attributes that have no column of their own.
 * CSV is RFC 4180 in UTF-8 without a byte order mark, every value as it is stored: a phone number keeps its plus, and a
 * value that a spreadsheet would take for a formula is not disguised. In NDJSON what is absent is left
 * out, but tags and attributes are always there.
 *
 * <p>Not thread-safe. Throws {@link java.io.UncheckedIOException} if the stream breaks. Closing flushes and closes the
 * stream.
 */
public final class ContactWriter implements Consumer<Contact>, AutoCloseable {

    /** The attributes that have a column of their own. */
    public static final List<String> OWN_COLUMNS = List.of(FIRST_NAME, LAST_NAME, PHONE, COUNTRY, LANGUAGE);

    static final String STATUS = "status";
    static final String TAGS = "tags";
    static final String ATTRIBUTES = "attributes";

    /** The header. A CSV file with all of these columns counts as written here. */
    static final List<String> COLUMNS =
            List.of(EMAIL, USER_ID, FIRST_NAME, LAST_NAME, PHONE, COUNTRY, LANGUAGE, STATUS, TAGS, ATTRIBUTES);

    private final Output output;

    private ContactWriter(Output output) {
        this.output = output;
    }

    /** Writes CSV. The header is written at once. */
    public static ContactWriter csv(OutputStream out) {
        return new ContactWriter(new CsvContacts(out));
    }

    /** Writes one JSON object a line. */
    public static ContactWriter ndjson(OutputStream out) {
        return new ContactWriter(new NdjsonContacts(out));
    }

    @Override
    public void accept(Contact contact) {
        output.write(contact);
    }

    @Override
    public void close() {
        output.close();
    }

    /** One of the two formats. */
    interface Output extends AutoCloseable {
        void write(Contact contact);

        @Override
        void close();
    }
}
