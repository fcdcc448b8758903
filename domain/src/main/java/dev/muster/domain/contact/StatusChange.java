package dev.muster.domain.contact;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * One change of a contact's status.
 *
 * @param contact whose
 * @param from the status until then
 * @param to the status since then; another one
 * @param at when; to the millisecond
 * @param by on whose account
 */
public record StatusChange(ContactId contact, ContactStatus from, ContactStatus to, Instant at, Attribution by) {

    public StatusChange {
        requireNonNull(contact);
        requireNonNull(at);
        requireNonNull(by);
        if (from == to) {
            throw new IllegalArgumentException("a change leads to another status than " + from.word());
        }
    }
}
