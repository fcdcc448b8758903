package dev.muster.adapters.http.dialect.formbricks.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.json.Json;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.workspace.WorkspaceId;

/**
 * An operation on the workspace that a body names. Thread-safe.
 *
 * @param <C> the body's content once it has been checked
 */
public interface WorkspaceOperation<C> {

    /** Reads its bodies. */
    Json json();

    /** How many contacts a body brings, for the log. */
    default int rows(JsonNode body) {
        return 0;
    }

    /** Checks a body against its schema. */
    Checked<C> check(JsonNode body);

    /** Runs the operation and answers with its result. */
    Answer perform(C content, Place place);

    /**
     * Where an operation runs, and for whom.
     *
     * @param workspace a workspace that the key may write to
     */
    record Place(WorkspaceId workspace, AccessKey key) {

        /** The key's holder as the author of a change, with its reason in a few words. */
        public Attribution attribution(String reason) {
            return new Attribution("formbricks", key.id().value(), reason);
        }
    }
}
