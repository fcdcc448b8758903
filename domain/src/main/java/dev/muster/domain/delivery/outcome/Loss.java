package dev.muster.domain.delivery.outcome;

import static java.util.Objects.requireNonNull;

/**
 * Something of a contact that a sink cannot express.
 *
 * @param kind what gets lost
 * @param field the attribute key concerned; empty if there is none
 */
public record Loss(LossKind kind, String field) {

    public Loss {
        requireNonNull(kind);
        requireNonNull(field);
    }
}
