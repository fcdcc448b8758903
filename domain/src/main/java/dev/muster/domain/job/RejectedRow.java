package dev.muster.domain.job;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.RowPosition;
import java.util.List;

/**
 * A row of which nothing was stored but the withdrawal that it may state.
 *
 * @param position where it stood
 * @param email the address as it was sent; empty if there was none
 * @param problems what is wrong with it; at least one
 */
public record RejectedRow(RowPosition position, String email, List<Problem> problems) {

    public RejectedRow {
        requireNonNull(position);
        requireNonNull(email);
        problems = List.copyOf(problems);
    }
}
