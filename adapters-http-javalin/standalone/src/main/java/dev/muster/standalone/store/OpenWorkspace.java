package dev.muster.standalone.store;

import dev.muster.domain.workspace.Workspace;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A workspace in an open store. Closing closes the store. */
public final class OpenWorkspace implements AutoCloseable {

    private final OpenStore store;
    private final Workspace workspace;
    private final Optional<ScratchFolder> scratch;

    private OpenWorkspace(OpenStore store, Workspace workspace, Optional<ScratchFolder> scratch) {
        this.store = store;
        this.workspace = workspace;
        this.scratch = scratch;
    }

    /**
     * The named workspace of a data file, or the only one; a new file gets one, and a key.
     *
     * @param told receives the first key
     */
    public static OpenWorkspace stored(StoreOpener stores, Path file, Optional<String> named, PrintStream told) {
        OpenStore store = stores.open(file);
        try {
            Workspace workspace = find(store, named).orElseGet(() -> FirstRun.initialise(store, told));
            return new OpenWorkspace(store, workspace, Optional.empty());
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** The same for a dry run: where an import would begin a new store, this one is deleted when it is closed. */
    public static OpenWorkspace preview(StoreOpener stores, Path file, Optional<String> named) {
        if (Files.exists(file)) {
            OpenStore store = stores.open(file);
            try {
                Optional<Workspace> found = find(store, named);
                if (found.isPresent()) {
                    return new OpenWorkspace(store, found.get(), Optional.empty());
                }
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
            store.close();
        }
        return scratch(stores, named);
    }

    public OpenStore store() {
        return store;
    }

    public Workspace workspace() {
        return workspace;
    }

    /** Whether the workspace will be there afterwards. */
    public boolean isPersistent() {
        return scratch.isEmpty();
    }

    @Override
    public void close() {
        store.close();
        scratch.ifPresent(ScratchFolder::close);
    }

    private static OpenWorkspace scratch(StoreOpener stores, Optional<String> named) {
        ScratchFolder scratch = ScratchFolder.create();
        try {
            OpenStore store = stores.open(scratch.file("scratch.db"));
            try {
                Workspace workspace = find(store, named).orElseGet(() -> FirstRun.workspace(store));
                return new OpenWorkspace(store, workspace, Optional.of(scratch));
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    private static Optional<Workspace> find(OpenStore store, Optional<String> named) {
        return named.isPresent()
                ? Optional.of(WorkspaceChoice.named(store.workspaces(), named.get()))
                : WorkspaceChoice.only(store.workspaces());
    }
}
