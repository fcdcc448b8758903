package dev.muster.domain.memory;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.UserId;
import java.util.function.Consumer;

/**
 * Everything one workspace holds at one moment. Immutable, so that whoever holds one reads in peace.
 *
 * @param size how many contacts there are; they are numbered from 0 as they are added, and never removed
 * @param contacts the contacts by number
 * @param numbersByEmail who has an address, by its key
 * @param numbersByUserId who took a userId last; whether they still hold it, their contact says
 * @param schema the attribute keys
 */
record WorkspaceState(
        int size,
        LayeredMap<Integer, StoredContact> contacts,
        LayeredMap<String, Integer> numbersByEmail,
        LayeredMap<UserId, Integer> numbersByUserId,
        AttributeSchema schema) {

    static final WorkspaceState EMPTY = new WorkspaceState(
            0, LayeredMap.empty(), LayeredMap.empty(), LayeredMap.empty(), AttributeSchema.of(AttributeKey.DEFAULTS));

    void readAll(Consumer<Contact> reader) {
        for (int number = 0; number < size; number++) {
            contacts.find(number).map(StoredContact::contact).ifPresent(reader);
        }
    }

    /** A contact and the fingerprint it was written with. */
    record StoredContact(Contact contact, Fingerprint fingerprint) {}
}
