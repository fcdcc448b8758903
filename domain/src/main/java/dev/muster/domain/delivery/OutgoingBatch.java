package dev.muster.domain.delivery;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Contacts that are sent in one request.
 *
 * @param id the same on every attempt; equal batches have equal contacts in the same order
 * @param contacts at least one, in the order of their identifiers, each once
 */
public record OutgoingBatch(BatchId id, List<Outgoing> contacts) {

    public OutgoingBatch {
        requireNonNull(id);
        contacts = List.copyOf(contacts);
        if (contacts.isEmpty()) {
            throw new IllegalArgumentException("a batch has a contact");
        }
    }
}
