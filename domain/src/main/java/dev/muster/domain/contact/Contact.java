package dev.muster.domain.contact;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * One person in one workspace, as stored.
 *
 * @param id the identifier; never changes
 * @param profile what is known of the person
 * @param createdAt when the contact was first stored; to the millisecond
 * @param updatedAt when the profile last changed; to the millisecond
 */
public record Contact(ContactId id, Profile profile, Instant createdAt, Instant updatedAt) {

    public Contact {
        requireNonNull(id);
        requireNonNull(profile);
        requireNonNull(createdAt);
        requireNonNull(updatedAt);
    }
}
