package dev.muster.adapters.jdbi.delivery;

import dev.muster.adapters.jdbi.column.EnumColumn;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.ledger.LedgerQuery;
import dev.muster.domain.delivery.outcome.DeliveryState;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads a page of deliveries. The index has each state's contacts in order; several states are merged as they are read, so
 * that a page costs what its entries cost. Keys are
 * chosen first, by the index alone, and then their rows are read.
 */
final class DeliveryPage {

    private static final String PAGE = "SELECT " + DeliveryRecord.COLUMNS + """

              FROM (%s ORDER BY contact_id LIMIT ?) AS page CROSS JOIN delivery
             WHERE delivery.workspace_id = page.workspace_id AND delivery.sink_id = page.sink_id
               AND delivery.contact_id = page.contact_id
             ORDER BY page.contact_id""";

    private static final String BY_STATE = """
            SELECT workspace_id, sink_id, contact_id FROM delivery
             WHERE workspace_id = ? AND sink_id = ? AND state = ?""";

    private static final String AFTER = " AND contact_id > ?";

    private final Handle handle;
    private final DeliveryScope scope;

    DeliveryPage(Handle handle, DeliveryScope scope) {
        this.handle = handle;
        this.scope = scope;
    }

    List<LedgerEntry> of(LedgerQuery query) {
        Optional<Long> sink = new DeliverySinks(handle, scope.workspace()).find(scope.sink());
        if (sink.isEmpty() || query.states().isEmpty()) {
            return List.of();
        }
        Query page = handle.createQuery(sql(query.states().size(), query.after().isPresent()));
        int parameter = 0;
        for (DeliveryState state : query.states()) {
            page.bind(parameter++, scope.workspace().value());
            page.bind(parameter++, sink.get());
            page.bind(parameter++, EnumColumn.write(state));
            if (query.after().isPresent()) {
                page.bind(parameter++, query.after().get().value());
            }
        }
        return page.bind(parameter, query.limit())
                .map((row, context) -> DeliveryRecord.entry(row))
                .list();
    }

    static String sql(int states, boolean isBehind) {
        String part = isBehind ? BY_STATE + AFTER : BY_STATE;
        return PAGE.formatted(String.join(" UNION ALL ", Collections.nCopies(states, part)));
    }
}
