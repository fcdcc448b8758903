package dev.muster.domain.delivery.sink;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Contacts that are sent in one request.
 *
 * @param id the same on every attempt; equal batches have equal contacts in the same order
 * @param contacts at least one, in the order of their identifiers, each once
 * @param effort how hard to try; says nothing about the content
 */
public record OutgoingBatch(BatchId id, List<OutgoingContact> contacts, Effort effort) {

    public OutgoingBatch {
        requireNonNull(id);
        requireNonNull(effort);
        contacts = List.copyOf(contacts);
        if (contacts.isEmpty()) {
            throw new IllegalArgumentException("a batch has a contact");
        }
    }

    /** A batch that is worth every effort. */
    public OutgoingBatch(BatchId id, List<OutgoingContact> contacts) {
        this(id, contacts, Effort.FULL);
    }

    /** How hard to try. */
    public enum Effort {
        /** As hard as anything is worth. */
        FULL,
        /** A part of a batch on which the sink failed: if it fails on this one too, that is what somebody wants to know. */
        PROBE
    }
}
