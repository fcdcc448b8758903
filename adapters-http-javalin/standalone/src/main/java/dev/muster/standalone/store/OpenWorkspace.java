package dev.muster.standalone.store;

import dev.muster.domain.workspace.Workspace;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where contacts go: a workspace in an open store. Closing closes the store. */
public final class OpenWorkspace implements AutoCloseable {

    private final OpenStore store;
    private final Workspace workspace;
    private final Optional<ScratchFile> scratch;

    private OpenWorkspace(OpenStore store, Workspace workspace, Optional<ScratchFile> scratch) {
        this.store = store;
        this.workspace = workspace;
        this.scratch = scratch;
    }

    /**
     * The named workspace of a data file, or the only one; a new file is furnished.
     *
     * @param told who is told the first key
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

    /** The same for a rehearsal: where the real thing would begin a new store, this one is thrown away afterwards. */
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
        scratch.ifPresent(ScratchFile::close);
    }

    private static OpenWorkspace scratch(StoreOpener stores, Optional<String> named) {
        ScratchFile scratch = new ScratchFile();
        try {
            OpenStore store = stores.open(scratch.path());
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
