package dev.muster.domain.delivery.run;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.ledger.LedgerQuery;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The ledger, opened where one delivery is written down. */
final class ScopedLedger {

    private final DeliveryLedger ledger;
    private final DeliveryScope scope;
    private final InstantSource clock;
    private final Mode mode;

    ScopedLedger(DeliveryLedger ledger, DeliveryScope scope, InstantSource clock, Mode mode) {
        this.ledger = ledger;
        this.scope = scope;
        this.clock = clock;
        this.mode = mode;
    }

    Map<ContactId, LedgerEntry> find(Collection<ContactId> contacts) {
        return ledger.find(scope, contacts);
    }

    List<LedgerEntry> page(LedgerQuery query) {
        return ledger.page(scope, query);
    }

    /** What was answered is entered even if somebody is in a hurry: a store may refuse to wait on an interrupted thread. */
    void save(Collection<LedgerEntry> entries) {
        if (mode == Mode.DISCARD || entries.isEmpty()) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            ledger.save(scope, entries);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What becomes of what is entered. */
    enum Mode {
        /** It is kept. */
        SAVE,
        /** Nothing: somebody only wants to know what would be. */
        DISCARD
    }
}
