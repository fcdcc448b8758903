package dev.muster.adapters.jdbi.contact;

import dev.muster.adapters.jdbi.column.AttributesJson;
import dev.muster.adapters.jdbi.column.TagsJson;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.contact.LookupResult;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** A row of the table {@code contact}, read. */
public final class ContactRecord {

    /** All but the longest column, which comes behind these. */
    static final String SHORT_COLUMNS = """
            contact.id, contact.email_key, contact.email, contact.user_id, contact.status, \
            contact.created_at, contact.updated_at, contact.tags""";

    public static final String COLUMNS = SHORT_COLUMNS + ", contact.attributes";

    private static final int ID = 1;
    private static final int EMAIL_KEY = 2;
    private static final int EMAIL = 3;
    private static final int USER_ID = 4;
    private static final int STATUS = 5;
    private static final int CREATED_AT = 6;
    private static final int UPDATED_AT = 7;
    private static final int TAGS = 8;
    private static final int ATTRIBUTES = 9;

    private ContactRecord() {}

    /** Whether the row holds a contact at all: an outer join may have found none. */
    static boolean isPresent(ResultSet row) throws SQLException {
        return row.getString(ID) != null;
    }

    static ContactId id(ResultSet row) throws SQLException {
        return new ContactId(row.getString(ID));
    }

    static String emailKey(ResultSet row) throws SQLException {
        return row.getString(EMAIL_KEY);
    }

    /** What was found; short, if the attributes were left out. A stored contact has some, if only an empty object. */
    static LookupResult known(ResultSet row) throws SQLException {
        String attributes = row.getString(ATTRIBUTES);
        return attributes == null
                ? new LookupResult.Unaltered(id(row))
                : new LookupResult.Stored(contact(row, attributes));
    }

    public static Contact contact(ResultSet row) throws SQLException {
        return contact(row, row.getString(ATTRIBUTES));
    }

    static ContactStatus status(String word) throws SQLException {
        return ContactStatus.ofWord(word).orElseThrow(() -> new SQLDataException("unknown status " + word));
    }

    private static Contact contact(ResultSet row, String attributes) throws SQLException {
        return new Contact(
                id(row),
                profile(row, attributes),
                Instant.ofEpochMilli(row.getLong(CREATED_AT)),
                Instant.ofEpochMilli(row.getLong(UPDATED_AT)));
    }

    private static Profile profile(ResultSet row, String attributes) throws SQLException {
        ContactStatus status = status(row.getString(STATUS));
        try {
            return new Profile(
                    new EmailAddress(row.getString(EMAIL), emailKey(row)),
                    Optional.ofNullable(row.getString(USER_ID)).map(UserId::new),
                    status,
                    TagsJson.read(row.getString(TAGS)),
                    AttributesJson.read(attributes));
        } catch (IOException | IllegalArgumentException e) {
            throw new SQLDataException("contact " + id(row) + " is unreadable", e);
        }
    }
}
