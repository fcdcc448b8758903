package dev.muster.domain.delivery.ledger;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.DeliveryState;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries of a ledger, page by page in the order of contact identifiers.
 *
 * @param states the states asked for
 * @param after only entries whose contact identifier sorts behind this one
 * @param limit how many at most; 1 to {@value #MOST}
 */
public record LedgerQuery(Set<DeliveryState> states, Optional<ContactId> after, int limit) {

    /** The largest page. */
    public static final int MOST = 10_000;

    public LedgerQuery {
        states = Set.copyOf(states);
        requireNonNull(after);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " entries, got " + limit);
        }
    }

    /** The first page. */
    public static LedgerQuery of(Set<DeliveryState> states, int limit) {
        return new LedgerQuery(states, Optional.empty(), limit);
    }

    /** The page behind this contact. */
    public LedgerQuery after(ContactId contact) {
        return new LedgerQuery(states, Optional.of(contact), limit);
    }
}
