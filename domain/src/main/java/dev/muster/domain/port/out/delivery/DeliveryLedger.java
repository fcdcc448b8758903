package dev.muster.domain.port.out.delivery;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerCount;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.ledger.LedgerQuery;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Where every contact stands with every sink. Thread-safe.
 *
 * <ul>
 *   <li><b>DL-1</b> A saved entry is found under its scope and contact, with everything it was saved with, and under no
 *       other; a later one takes its place.
 *   <li><b>DL-2</b> Entries saved together are saved all or none, and survive the end of the process, however it ends.
 *   <li><b>DL-3</b> A page holds the entries that are in one of the states asked for, in the order of their contacts'
 *       identifiers compared character by character, from behind the given contact on and no more than the limit.
 *   <li><b>DL-4</b> The standings count every entry of the workspace once, by sink, state and code, sorted by sink, then
 *       state, then code.
 *   <li><b>DL-5</b> With a contact that is removed from the store its entries go, and none is saved for a contact that is
 *       not stored. This does not bind ledgers that are kept apart from contacts.
 * </ul>
 */
public interface DeliveryLedger {

    /** The entries of these contacts; those without one are missing. */
    Map<ContactId, LedgerEntry> find(DeliveryScope scope, Collection<ContactId> contacts);

    /** Entries page by page. */
    List<LedgerEntry> page(DeliveryScope scope, LedgerQuery query);

    /** Saves entries, each contact at most once. */
    void save(DeliveryScope scope, Collection<LedgerEntry> entries);

    /** How many contacts of a workspace stand where. */
    List<LedgerCount> counts(WorkspaceId workspace);
}
