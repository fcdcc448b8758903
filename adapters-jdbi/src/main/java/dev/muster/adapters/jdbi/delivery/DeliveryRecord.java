package dev.muster.adapters.jdbi.delivery;

import dev.muster.adapters.jdbi.column.EnumColumn;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.ContentDigest;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.Refusal.Term;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code delivery}, read. */
final class DeliveryRecord {

    /** In the order in which they are read. */
    static final String COLUMNS = """
            delivery.contact_id, delivery.address, delivery.state, delivery.content, delivery.batch_id,
            delivery.attempts, delivery.at, delivery.refusal_code, delivery.refusal_detail""";

    private DeliveryRecord() {}

    static LedgerEntry entry(ResultSet row) throws SQLException {
        DeliveryState state = EnumColumn.read(DeliveryState.class, row.getString(3));
        return new LedgerEntry(
                new ContactId(row.getString(1)),
                state,
                row.getString(2),
                Optional.ofNullable(row.getString(4)).map(ContentDigest::new),
                Optional.ofNullable(row.getString(5)).map(BatchId::new),
                row.getInt(6),
                refusal(state, row.getString(8), row.getString(9)),
                Instant.ofEpochMilli(row.getLong(7)));
    }

    private static Optional<Refusal> refusal(DeliveryState state, @Nullable String code, @Nullable String detail) {
        if (code == null || detail == null) {
            return Optional.empty();
        }
        Term term = state == DeliveryState.REJECTED_FOR_GOOD ? Term.FOR_GOOD : Term.FOR_NOW;
        return Optional.of(new Refusal(term, EnumColumn.read(RefusalCode.class, code), detail));
    }
}
