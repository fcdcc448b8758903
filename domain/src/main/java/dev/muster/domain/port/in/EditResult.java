package dev.muster.domain.port.in;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.problem.Problem;
import java.util.List;

/** What came of creating or editing one contact. */
public sealed interface EditResult {

    /** The contact as it is now. */
    record Stored(Contact contact) implements EditResult {
        public Stored {
            requireNonNull(contact);
        }
    }

    /** There is no such contact. */
    record NotFound() implements EditResult {}

    /**
     * Something is wrong with what was asked for; nothing was stored.
     *
     * @param problems what; at least one
     */
    record Refused(List<Problem> problems) implements EditResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
