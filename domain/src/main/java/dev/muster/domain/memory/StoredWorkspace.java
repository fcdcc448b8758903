package dev.muster.domain.memory;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** What one workspace holds, and who may change it. Readers take the state as it is; writers queue. */
final class StoredWorkspace {

    private final ReentrantLock writing = new ReentrantLock(true);
    private volatile WorkspaceState state;

    StoredWorkspace(WorkspaceState state) {
        this.state = state;
    }

    WorkspaceState state() {
        return state;
    }

    <T> T change(Function<WorkspaceState, Change<T>> changing) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction inside a transaction on the same workspace");
        }
        writing.lock();
        try {
            Change<T> change = changing.apply(state);
            state = change.next();
            return change.result();
        } finally {
            writing.unlock();
        }
    }

    /** The state to go on with, and what the caller gets. */
    record Change<T>(WorkspaceState next, T result) {}
}
