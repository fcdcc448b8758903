package dev.muster.domain.port.in;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.problem.Problem;
import java.util.List;

/** What came of creating or editing one contact. */
public sealed interface Edited {

    /** The contact as it is now. */
    record Stored(Contact contact) implements Edited {
        public Stored {
            requireNonNull(contact);
        }
    }

    /** There is no such contact. */
    record NotFound() implements Edited {}

    /**
     * Something is wrong with what was asked for; nothing was stored.
     *
     * @param problems what; at least one
     */
    record Refused(List<Problem> problems) implements Edited {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
