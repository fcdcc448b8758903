package dev.muster.domain.delivery.sink;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import java.util.Optional;

/**
 * A contact on its way to a sink.
 *
 * @param id which one
 * @param address the email address, spelt as this sink knows it
 * @param userId who it is in the customer's own system
 * @param status the consent to state; empty to leave the sink's own record of it as it is
 * @param tags the tags
 * @param attributes all else, first and last name included
 */
public record OutgoingContact(
        ContactId id,
        String address,
        Optional<UserId> userId,
        Optional<ContactStatus> status,
        Tags tags,
        Attributes attributes) {

    public OutgoingContact {
        requireNonNull(id);
        requireNonNull(address);
        requireNonNull(userId);
        requireNonNull(status);
        requireNonNull(tags);
        requireNonNull(attributes);
    }
}
