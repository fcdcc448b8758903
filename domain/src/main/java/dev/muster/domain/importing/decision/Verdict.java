package dev.muster.domain.importing.decision;

import dev.muster.domain.contact.Profile;
import dev.muster.domain.outcome.SkipReason;
import dev.muster.domain.problem.Problem;
import java.util.List;

/** What is to be done about a row. */
public sealed interface Verdict {

    /** Whether the row counts for its contact; of other rows at most the withdrawal does. */
    default boolean appliesRow() {
        return !(this instanceof Skip || this instanceof Reject);
    }

    /** Store a new contact. */
    record Create(Profile profile) implements Verdict {}

    /** Give the contact this profile. */
    record Change(Profile profile) implements Verdict {}

    /** Leave the contact; it says all that the row says. */
    record Keep() implements Verdict {}

    /** Pass over the row. */
    record Skip(SkipReason reason) implements Verdict {}

    /** Refuse the row. */
    record Reject(List<Problem> problems) implements Verdict {}
}
