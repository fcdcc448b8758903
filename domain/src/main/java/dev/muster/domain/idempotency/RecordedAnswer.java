package dev.muster.domain.idempotency;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * An answer that was given once, to be given again.
 *
 * @param workspace the workspace the request was about
 * @param requestDigest a digest of the request, to tell a repetition from another request under the same name
 * @param status the HTTP status
 * @param body the body as text; empty if it held personal data of a contact that has been removed since
 * @param at when it was given; to the millisecond
 */
public record RecordedAnswer(
        WorkspaceId workspace, String requestDigest, int status, Optional<String> body, Instant at) {

    public RecordedAnswer {
        requireNonNull(workspace);
        requireNonNull(requestDigest);
        requireNonNull(body);
        requireNonNull(at);
    }
}
