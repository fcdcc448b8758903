package dev.muster.standalone.store;

import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.administration.AccessKeyAdministration.IssuedKey;
import dev.muster.domain.administration.WorkspaceAdministration.Creation;
import dev.muster.domain.workspace.Workspace;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives a new store a workspace and a key, so that a new user can start at once. */
public final class FirstRun {

    private static final String WORKSPACE_NAME = "Default";
    private static final String KEY_NAME = "First key";

    private FirstRun() {}

    /** The same without a running server: the example requests name the default address of {@code serve}. */
    static Workspace initialise(OpenStore store, PrintStream told) {
        return initialise(store, ServerAddress.DEFAULT.url(), told);
    }

    /**
     * Creates an organisation, a workspace and a key that may manage it, and prints the key, which is never shown again.
     *
     * @param server the address of the server
     */
    public static Workspace initialise(OpenStore store, String server, PrintStream told) {
        Workspace workspace = workspace(store);
        IssuedKey key = store.keys()
                .issue(
                        KEY_NAME,
                        workspace.organisation(),
                        Map.of(workspace.id(), Permission.MANAGE),
                        new RateLimit.DoorDefault());
        FirstRunText.lines(workspace, key.secret(), server).forEach(told::println);
        return workspace;
    }

    static Workspace workspace(OpenStore store) {
        Creation creation = store.workspaces().create(WORKSPACE_NAME, Optional.empty(), List.of());
        if (creation instanceof Creation.Created created) {
            return created.workspace();
        }
        throw new IllegalStateException("a fresh identifier is taken: " + creation);
    }
}
