package dev.muster.domain.port.out.contact;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * The contacts of one workspace, within a transaction. Bulk by design: one call a chunk, never one a row.
 *
 * <ul>
 *   <li><b>C-1</b> An address finds the contact with the same {@link EmailAddress#key()}, compared byte for byte.
 *   <li><b>C-2</b> An address nobody has is absent from the answer. Asking for nothing answers nothing.
 *   <li><b>C-3</b> If the fingerprint asked with is not {@code NONE} and equals the stored one, the answer may be
 *       {@link LookupResult.Unaltered}; otherwise it is the whole contact.
 *   <li><b>C-4</b> A userId finds the one contact that holds it, compared byte for byte; one nobody holds is absent.
 *   <li><b>C-5</b> A batch is written in order, additions before changes, sees its own effects, and may have any size.
 *   <li><b>C-6</b> An addition whose address or userId another contact has is not written and its address is answered;
 *       the rest of the batch is. The store itself enforces this, whoever else writes.
 *   <li><b>C-7</b> A change whose userId another contact has is not written and its address is answered; the rest of the
 *       batch is. So is a change of a contact that is not there.
 *   <li><b>C-8</b> A change stores the new profile, fingerprint and time; identifier and creation time stay.
 *   <li><b>C-9</b> What was found stays true until the transaction ends, its own writes aside.
 *   <li><b>C-10</b> Every text comes back as it was given, whatever Unicode it holds; times to the millisecond.
 *   <li><b>C-11</b> A change that alters the status is kept as a {@link dev.muster.domain.contact.StatusChange} with the
 *       batch's time and attribution, if it is written; an addition is no change.
 *   <li><b>C-12</b> A removal takes the contacts that are there and answers which those are. Their address and userId
 *       are free at once.
 *   <li><b>C-13</b> With a removed contact go its status changes, the rejected rows that name its address, and the body
 *       of every recorded answer that does, in whatever spelling. Once it is committed no table, index or log of the store holds the contact any more, but
 *       for rows of imports that are still to be processed, the suppression list and what other contacts themselves say. Unused space of a
 *       file may hold parts of it until the store's next maintenance, which its documentation names.
 * </ul>
 */
public interface Contacts {

    /** Looks contacts up by address. Each address is asked for once. */
    Map<EmailAddress, LookupResult> find(Collection<Lookup> lookups);

    /** Who holds these userIds. */
    Map<UserId, ContactId> holders(Collection<UserId> userIds);

    /** Writes a batch; answers the addresses of those that were not written because an identity is taken. */
    Set<EmailAddress> write(WriteBatch batch);

    /** Removes contacts and all that names them, see C-13; answers those that were there. */
    Set<ContactId> remove(Collection<ContactId> contacts);
}
