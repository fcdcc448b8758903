package dev.muster.domain.job;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;

/**
 * What a job is to do.
 *
 * @param id the job's identifier
 * @param workspace where to
 * @param kind what the rows came as
 * @param policy what if
 * @param by on whose account
 * @param digest a digest of the rows as they were sent, by which a repeated order is recognised
 * @param at when it was ordered; to the millisecond
 */
public record ImportOrder(
        JobId id, WorkspaceId workspace, JobKind kind, ImportPolicy policy, Attribution by, String digest, Instant at) {

    public ImportOrder {
        requireNonNull(id);
        requireNonNull(workspace);
        requireNonNull(kind);
        requireNonNull(policy);
        requireNonNull(by);
        requireNonNull(digest);
        requireNonNull(at);
    }
}
