package dev.muster.domain.invariant;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.outcome.RowOutcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the outcomes of two runs comparable. Each run gives a new contact an id of its own; here it is replaced by the
 * place at which it first appears. Used for one run.
 */
final class NumberedIds {

    private final Map<ContactId, ContactId> replacements = new HashMap<>();

    private NumberedIds(Set<ContactId> stored) {
        stored.forEach(id -> replacements.put(id, id));
    }

    /** The outcomes, with the ids of contacts that were not stored before replaced. */
    static List<RowOutcome> in(List<RowOutcome> outcomes, Set<ContactId> stored) {
        NumberedIds ids = new NumberedIds(stored);
        return outcomes.stream().map(ids::replaced).toList();
    }

    private RowOutcome replaced(RowOutcome outcome) {
        if (outcome instanceof RowOutcome.Created created) {
            return new RowOutcome.Created(
                    created.position(), replaced(created.contact()), created.email(), created.consent());
        }
        if (outcome instanceof RowOutcome.Updated updated) {
            return new RowOutcome.Updated(
                    updated.position(), replaced(updated.contact()), updated.email(), updated.consent());
        }
        if (outcome instanceof RowOutcome.Unchanged unchanged) {
            return new RowOutcome.Unchanged(
                    unchanged.position(), replaced(unchanged.contact()), unchanged.email(), unchanged.consent());
        }
        return outcome;
    }

    private ContactId replaced(ContactId id) {
        return replacements.computeIfAbsent(id, any -> new ContactId("new " + replacements.size()));
    }
}
