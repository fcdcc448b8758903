package dev.muster.domain.workspace;

import static java.util.Objects.requireNonNull;

/**
 * The identifier of a workspace, unique in its store.
 *
 * @param value 24 lower-case hexadecimal digits where Muster made it; otherwise opaque
 */
public record WorkspaceId(String value) {

    public WorkspaceId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
