package dev.muster.domain.port.out.contact;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;

/** What the store knows of an address. */
public sealed interface LookupResult {

    /** The contact. */
    ContactId id();

    /** The contact's content, for a row that may change it. */
    record Stored(Contact contact) implements LookupResult {
        public Stored {
            requireNonNull(contact);
        }

        @Override
        public ContactId id() {
            return contact.id();
        }
    }

    /** The row was the last thing applied to the contact, so it cannot change it; its content was not read. */
    record Unaltered(ContactId id) implements LookupResult {
        public Unaltered {
            requireNonNull(id);
        }
    }
}
