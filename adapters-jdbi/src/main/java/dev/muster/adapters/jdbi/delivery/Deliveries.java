package dev.muster.adapters.jdbi.delivery;

import dev.muster.adapters.jdbi.column.EnumColumn;
import dev.muster.adapters.jdbi.column.JsonParameter;
import dev.muster.adapters.jdbi.column.Surrogates;
import dev.muster.adapters.jdbi.connection.Dialect;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.ContentDigest;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.sink.BatchId;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.workspace.WorkspaceId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where the contacts of one workspace stand with sinks, in one transaction. */
public final class Deliveries {

    /** Inserts for stored contacts only. Keys come first and refusals, which most rows do not have, last. */
    static final String SAVE = """
            INSERT INTO delivery (workspace_id, sink_id, contact_id, address, state, content, batch_id, attempts, at,
                                  refusal_code, refusal_detail)
            SELECT workspace_id, ?, id, ?, ?, ?, ?, ?, ?, ?, ?
              FROM contact
             WHERE workspace_id = ? AND id = ?
            ON CONFLICT (workspace_id, sink_id, contact_id) DO UPDATE
               SET address = excluded.address, state = excluded.state, content = excluded.content,
                   batch_id = excluded.batch_id, attempts = excluded.attempts, at = excluded.at,
                   refusal_code = excluded.refusal_code, refusal_detail = excluded.refusal_detail""";

    private static final String ERASE = """
            DELETE FROM delivery
             WHERE workspace_id = ? AND sink_id IN (SELECT id FROM delivery_sink WHERE workspace_id = ?)
               AND contact_id IN %s""";

    /** The driver keeps a batch in memory until it is run. */
    private static final int BATCH_SIZE = 1000;

    private final Handle handle;
    private final WorkspaceId workspace;

    public Deliveries(Handle handle, WorkspaceId workspace) {
        this.handle = handle;
        this.workspace = workspace;
    }

    /** A lone surrogate in the words of a sink is stored as it would be sent: as "?". */
    void save(SinkId sink, List<LedgerEntry> entries) throws SQLException {
        Optional<Long> number = new DeliverySinks(handle, workspace).findOrAdd(sink);
        if (number.isEmpty()) {
            return;
        }
        try (PreparedStatement row = handle.getConnection().prepareStatement(SAVE)) {
            for (int from = 0; from < entries.size(); from += BATCH_SIZE) {
                for (LedgerEntry entry : entries.subList(from, Math.min(entries.size(), from + BATCH_SIZE))) {
                    bind(row, number.get(), entry);
                    row.addBatch();
                }
                row.executeBatch();
            }
        }
    }

    private void bind(PreparedStatement row, long sink, LedgerEntry entry) throws SQLException {
        Optional<Refusal> refusal = entry.refusal();
        row.setLong(1, sink);
        row.setString(2, Surrogates.requirePaired(entry.address()));
        row.setString(3, EnumColumn.write(entry.state()));
        row.setString(4, orNull(entry.content().map(ContentDigest::value).map(Surrogates::requirePaired)));
        row.setString(5, orNull(entry.batch().map(BatchId::value).map(Surrogates::requirePaired)));
        row.setInt(6, entry.attempts());
        row.setLong(7, entry.at().toEpochMilli());
        row.setString(8, orNull(refusal.map(its -> EnumColumn.write(its.code()))));
        row.setString(9, orNull(refusal.map(Refusal::detail)));
        row.setString(10, workspace.value());
        row.setString(11, Surrogates.requirePaired(entry.contact().value()));
    }

    private static @Nullable String orNull(Optional<String> text) {
        return text.orElse(null);
    }

    static String erase(Dialect dialect) {
        return ERASE.formatted(dialect.elements("?"));
    }

    /** Erases those of removed contacts. */
    public void erase(Collection<ContactId> contacts, Dialect dialect) {
        String asked =
                JsonParameter.ofTexts(contacts.stream().map(ContactId::value).toList());
        handle.execute(erase(dialect), workspace.value(), workspace.value(), asked);
    }
}
