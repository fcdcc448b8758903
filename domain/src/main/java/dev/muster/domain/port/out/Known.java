package dev.muster.domain.port.out;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;

/** What the store knows of an address. */
public sealed interface Known {

    /** The contact. */
    ContactId id();

    /** The contact's content, for a row that may change it. */
    record Stored(Contact contact) implements Known {
        public Stored {
            requireNonNull(contact);
        }

        @Override
        public ContactId id() {
            return contact.id();
        }
    }

    /** The row was the last thing applied to the contact, so it cannot change it; its content was not read. */
    record Unaltered(ContactId id) implements Known {
        public Unaltered {
            requireNonNull(id);
        }
    }
}
