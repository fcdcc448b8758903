package dev.muster.domain.port.out.contact;

import dev.muster.domain.contact.Contact;
import java.util.List;

/**
 * One page of contacts.
 *
 * @param contacts in the order in which they were added; empty behind the last one
 * @param total how many there are on all pages together
 */
public record ContactPage(List<Contact> contacts, long total) {

    public ContactPage {
        contacts = List.copyOf(contacts);
    }
}
