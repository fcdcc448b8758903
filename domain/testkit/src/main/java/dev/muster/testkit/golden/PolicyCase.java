package dev.muster.testkit.golden;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.outcome.Ending;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.row.ContactRow;
import java.util.List;

/**
 * One import that shows what one answer of a policy does.
 *
 * @param question the question whose answer decides the case, as the command line spells it: {@code on-duplicate-row}
 * @param name a sentence that says what happens
 * @param policy the policy of the import
 * @param before what the workspace holds before
 * @param rows the rows to import
 * @param outcomes what becomes of each row
 * @param ending how the import ends
 * @param after what the workspace holds afterwards
 */
public record PolicyCase(
        String question,
        String name,
        ImportPolicy policy,
        WorkspaceContent before,
        List<ContactRow> rows,
        List<ExpectedOutcome> outcomes,
        Ending ending,
        WorkspaceContent after) {

    public PolicyCase {
        requireNonNull(question);
        requireNonNull(name);
        requireNonNull(policy);
        requireNonNull(before);
        rows = List.copyOf(rows);
        outcomes = List.copyOf(outcomes);
        requireNonNull(ending);
        requireNonNull(after);
    }

    /** The same rows under another policy, with the same expectations. */
    public PolicyCase under(ImportPolicy other) {
        return new PolicyCase(question, name, other, before, rows, outcomes, ending, after);
    }

    @Override
    public String toString() {
        return question + ": " + name;
    }
}
