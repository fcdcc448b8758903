package dev.muster.adapters.jdbi.delivery;

import dev.muster.adapters.jdbi.column.EnumColumn;
import dev.muster.adapters.jdbi.column.JsonParameter;
import dev.muster.adapters.jdbi.column.Surrogates;
import dev.muster.adapters.jdbi.connection.Dialect;
import dev.muster.adapters.jdbi.connection.ReadPool;
import dev.muster.adapters.jdbi.connection.RowReader;
import dev.muster.adapters.jdbi.connection.WriteConnection;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerCount;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.ledger.LedgerQuery;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The delivery ledger in a database. */
public final class SqlDeliveryLedger implements DeliveryLedger {

    private static final String FIND = "SELECT " + DeliveryRecord.COLUMNS + """

              FROM %s AS asked CROSS JOIN delivery_sink CROSS JOIN delivery
             WHERE delivery_sink.workspace_id = ? AND delivery_sink.name = ?
               AND delivery.workspace_id = delivery_sink.workspace_id AND delivery.sink_id = delivery_sink.id
               AND delivery.contact_id = asked.value""";

    private static final String STANDINGS = """
            SELECT delivery_sink.name, delivery.state, delivery.refusal_code, count(*)
              FROM delivery
                   JOIN delivery_sink ON delivery_sink.workspace_id = delivery.workspace_id
                                     AND delivery_sink.id = delivery.sink_id
             WHERE delivery.workspace_id = ?
             GROUP BY delivery.sink_id, delivery_sink.name, delivery.state, delivery.refusal_code""";

    private static final Comparator<LedgerCount> ORDER = Comparator.comparing(
                    (LedgerCount standing) -> standing.sink().value())
            .thenComparing(LedgerCount::state)
            .thenComparing(standing -> standing.code().map(RefusalCode::ordinal).orElse(-1));

    private final ReadPool readers;
    private final WriteConnection writer;

    public SqlDeliveryLedger(ReadPool readers, WriteConnection writer) {
        this.readers = readers;
        this.writer = writer;
    }

    static String find(Dialect dialect) {
        return FIND.formatted(dialect.elements("?"));
    }

    @Override
    public Map<ContactId, LedgerEntry> find(DeliveryScope scope, Collection<ContactId> contacts) {
        if (contacts.isEmpty() || Surrogates.hasUnpaired(scope.sink().value())) {
            return Map.of();
        }
        String asked =
                JsonParameter.ofTexts(contacts.stream().map(ContactId::value).toList());
        List<String> parameters =
                List.of(asked, scope.workspace().value(), scope.sink().value());
        return readers.inSnapshot(session -> session.run(handle -> {
            Map<ContactId, LedgerEntry> found = new LinkedHashMap<>();
            RowReader.readAll(handle, find(session.dialect()), parameters, row -> {
                LedgerEntry entry = DeliveryRecord.entry(row);
                found.put(entry.contact(), entry);
            });
            return found;
        }));
    }

    @Override
    public List<LedgerEntry> page(DeliveryScope scope, LedgerQuery query) {
        return readers.inSnapshot(session -> session.run(handle -> new DeliveryPage(handle, scope).of(query)));
    }

    @Override
    public void save(DeliveryScope scope, Collection<LedgerEntry> entries) {
        List<LedgerEntry> all = List.copyOf(entries);
        if (!all.isEmpty()) {
            writer.inTransaction(session -> new TransactionEnd.Commit<>(session.run(handle -> {
                new Deliveries(handle, scope.workspace()).save(scope.sink(), all);
                return true;
            })));
        }
    }

    @Override
    public List<LedgerCount> counts(WorkspaceId workspace) {
        return readers
                .read(handle -> handle.select(STANDINGS, workspace.value())
                        .map((row, context) -> standing(row))
                        .list())
                .stream()
                .sorted(ORDER)
                .toList();
    }

    private static LedgerCount standing(ResultSet row) throws SQLException {
        return new LedgerCount(
                new SinkId(row.getString(1)),
                EnumColumn.read(DeliveryState.class, row.getString(2)),
                Optional.ofNullable(row.getString(3)).map(code -> EnumColumn.read(RefusalCode.class, code)),
                row.getLong(4));
    }
}
