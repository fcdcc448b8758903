package dev.muster.domain.contact;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.attribute.Attributes;
import java.util.Optional;

/**
 * Everything that is known of a person: what a contact says, without the identifier and the times the store keeps
 * beside it.
 *
 * @param email who it is
 * @param userId who it is in the customer's own system; empty if unknown
 * @param status the consent
 * @param tags the tags
 * @param attributes all else, first and last name included
 */
public record Profile(
        EmailAddress email, Optional<UserId> userId, ContactStatus status, Tags tags, Attributes attributes) {

    public Profile {
        requireNonNull(email);
        requireNonNull(userId);
        requireNonNull(status);
        requireNonNull(tags);
        requireNonNull(attributes);
    }

    /** This profile with another status. */
    public Profile withStatus(ContactStatus other) {
        return new Profile(email, userId, other, tags, attributes);
    }

    /** Whether both say the same, the spelling of the address included. */
    public boolean saysTheSameAs(Profile other) {
        return equals(other) && email.typed().equals(other.email.typed());
    }
}
