package dev.muster.domain.port.out.imports;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.row.ContactRow;
import java.util.List;

/**
 * The rows that a job is to process next.
 *
 * @param order what the job is to do
 * @param settled how many rows stand before them
 * @param rows at least one, at most {@value #MOST_ROWS}
 */
public record Portion(ImportOrder order, long settled, List<ContactRow> rows) {

    /** So few that other writers get their turn between two portions, so many that the turns do not cost much. */
    public static final int MOST_ROWS = 1_000;

    public Portion {
        requireNonNull(order);
        rows = List.copyOf(rows);
    }
}
