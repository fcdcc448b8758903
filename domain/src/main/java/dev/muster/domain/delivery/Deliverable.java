package dev.muster.domain.delivery;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.Profile;

/**
 * A contact that may be handed on.
 *
 * @param id which one; the ledger knows it by this
 * @param profile what is known of the person
 */
public record Deliverable(ContactId id, Profile profile) {

    public Deliverable {
        requireNonNull(id);
        requireNonNull(profile);
    }

    /**
     * Begins a contact that is stored nowhere else; the ledger knows it by its address.
     *
     * @throws IllegalArgumentException if the text cannot be an email address
     */
    public static DeliverableBuilder of(String email) {
        return new DeliverableBuilder(email);
    }
}
