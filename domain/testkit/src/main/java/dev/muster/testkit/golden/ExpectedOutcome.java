package dev.muster.testkit.golden;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.problem.Problem;
import java.util.List;
import java.util.Locale;

/**
 * What becomes of a row, in words: {@code created}, {@code skipped CONTACT_EXISTS}, {@code rejected NOT_A_NUMBER}.
 *
 * @param kind the kind of outcome
 * @param reasons why a row is skipped or rejected, as names of constants; otherwise empty
 */
public record ExpectedOutcome(OutcomeKind kind, List<String> reasons) {

    public ExpectedOutcome {
        requireNonNull(kind);
        reasons = List.copyOf(reasons);
    }

    /** The outcome that a text says: the kind, then the reasons. */
    static ExpectedOutcome parse(String text) {
        List<String> words = List.of(text.split(" "));
        String kind = words.get(0).toUpperCase(Locale.ROOT).replace('-', '_');
        return new ExpectedOutcome(OutcomeKind.valueOf(kind), words.subList(1, words.size()));
    }

    static ExpectedOutcome of(RowOutcome outcome) {
        return new ExpectedOutcome(outcome.kind(), reasons(outcome));
    }

    private static List<String> reasons(RowOutcome outcome) {
        if (outcome instanceof RowOutcome.Skipped skipped) {
            return List.of(skipped.reason().name());
        }
        return outcome instanceof RowOutcome.Rejected rejected
                ? rejected.problems().stream()
                        .map(Problem::code)
                        .map(Enum::name)
                        .toList()
                : List.of();
    }

    @Override
    public String toString() {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return reasons.isEmpty() ? word : word + " " + String.join(" ", reasons);
    }
}
