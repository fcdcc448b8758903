package dev.muster.domain.port.out.contact;

import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.StatusChange;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One workspace at one moment, to be looked at.
 *
 * <ul>
 *   <li><b>V-1</b> A contact is found by its identifier, compared exactly; one of another workspace is not.
 *   <li><b>V-2</b> A page holds the contacts that meet every condition of its query, oldest first, from the query's offset
 *       on and no more than its limit; its total counts all that meet them. Behind the last one pages are empty.
 *   <li><b>V-3</b> A search text is found literally and without regard to case in the address, in the first name, in the
 *       last name, and in both with a blank between them; no character of it has a meaning of its own.
 *   <li><b>V-4</b> The keys are all of the workspace's, in the order in which they were added.
 *   <li><b>V-5</b> The status changes of the contacts asked for come oldest first; one asked for without any, or unknown,
 *       has none.
 * </ul>
 */
public interface WorkspaceView {

    /** The contact with this identifier. */
    Optional<Contact> contact(ContactId id);

    /** Contacts page by page. */
    ContactPage page(ContactQuery query);

    /** The attribute keys. */
    List<StoredKey> keys();

    /** How the status of these contacts changed. */
    List<StatusChange> statusChanges(Collection<ContactId> contacts);
}
