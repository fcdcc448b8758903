package dev.muster.domain.port.in;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.workspace.WorkspaceId;

/**
 * One import.
 *
 * @param workspace where to; must exist
 * @param rows what; read once
 * @param policy what if
 * @param listener who hears of every row's outcome
 * @param by on whose account
 */
public record ImportRequest(
        WorkspaceId workspace, RowSource rows, ImportPolicy policy, ImportListener listener, Attribution by) {

    public ImportRequest {
        requireNonNull(workspace);
        requireNonNull(rows);
        requireNonNull(policy);
        requireNonNull(listener);
        requireNonNull(by);
    }

    /** An import on the host's own account. */
    public ImportRequest(WorkspaceId workspace, RowSource rows, ImportPolicy policy, ImportListener listener) {
        this(workspace, rows, policy, listener, Attribution.HOST);
    }

    /** An import of which only the report is wanted. */
    public static ImportRequest of(WorkspaceId workspace, RowSource rows, ImportPolicy policy) {
        return new ImportRequest(workspace, rows, policy, ImportListener.NONE);
    }
}
