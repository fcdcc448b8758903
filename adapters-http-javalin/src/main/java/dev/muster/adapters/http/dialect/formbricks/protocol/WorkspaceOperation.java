package dev.muster.adapters.http.dialect.formbricks.protocol;

import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.Optional;

/**
 * Something to be done in the workspace that a body names. Thread-safe.
 *
 * @param <B> the body as it was read, whatever is wrong with it
 * @param <C> the body's content once it has been checked
 */
public interface WorkspaceOperation<B, C> {

    /** The body; empty if it is not JSON. */
    Optional<B> read(String body);

    /** The workspace it names. */
    WorkspaceReference workspace(B body);

    /** How many contacts it brings, for the log. */
    long rows(B body);

    /** Holds it against its schema. */
    Checked<C> check(B body);

    /** Does it. */
    Answer perform(C content, Place place);

    /**
     * Where, and on whose account.
     *
     * @param workspace a workspace that the key may write to
     */
    record Place(WorkspaceId workspace, AccessKey key) {

        /** Who is answerable for what is done, and why it is done in a few words. */
        public Attribution attribution(String reason) {
            return new Attribution("formbricks", key.id().value(), reason);
        }
    }
}
