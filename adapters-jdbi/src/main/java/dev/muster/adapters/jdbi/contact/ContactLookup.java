package dev.muster.adapters.jdbi.contact;

import dev.muster.adapters.jdbi.column.JsonParameter;
import dev.muster.adapters.jdbi.connection.Dialect;
import dev.muster.adapters.jdbi.connection.RowReader;
import dev.muster.adapters.jdbi.connection.Session;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks contacts up, a chunk with one statement. What is asked for comes first in each join. */
public final class ContactLookup {

    /** The longest column of a contact that did not change is not even read from the file. */
    private static final String BY_EMAIL = "SELECT " + ContactRecord.SHORT_COLUMNS + """
            , CASE WHEN CAST(asked.value AS BIGINT) = contact.fingerprint THEN NULL ELSE contact.attributes END
              FROM %s AS asked CROSS JOIN contact
             WHERE contact.workspace_id = ? AND contact.email_key = asked.key""";

    private static final String BY_USER_ID = """
            SELECT contact.user_id, contact.id
              FROM %s AS asked CROSS JOIN contact
             WHERE contact.workspace_id = ? AND contact.user_id = asked.value""";

    private final Session session;
    private final WorkspaceId workspace;

    public ContactLookup(Session session, WorkspaceId workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    static String byEmail(Dialect dialect) {
        return BY_EMAIL.formatted(dialect.members("?"));
    }

    static String byUserId(Dialect dialect) {
        return BY_USER_ID.formatted(dialect.elements("?"));
    }

    public Map<EmailAddress, LookupResult> find(Collection<Lookup> lookups) {
        Map<String, EmailAddress> asked = new HashMap<>();
        lookups.forEach(lookup -> asked.put(lookup.email().key(), lookup.email()));
        Map<EmailAddress, LookupResult> found = new LinkedHashMap<>();
        query(byEmail(session.dialect()), JsonParameter.ofFingerprints(lookups), row -> {
            EmailAddress email = asked.get(ContactRecord.emailKey(row));
            if (email != null) {
                found.put(email, ContactRecord.known(row));
            }
        });
        return found;
    }

    public Map<UserId, ContactId> holders(Collection<UserId> userIds) {
        Map<UserId, ContactId> holders = new LinkedHashMap<>();
        query(
                byUserId(session.dialect()),
                JsonParameter.ofUserIds(userIds),
                row -> holders.put(new UserId(row.getString(1)), new ContactId(row.getString(2))));
        return holders;
    }

    private void query(String sql, String asked, RowReader reader) {
        session.run(handle -> {
            RowReader.readAll(handle, sql, List.of(asked, workspace.value()), reader);
            return true;
        });
    }
}
