package dev.muster.domain.importing;

import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.workspace.WorkspaceId;

/** Whether an import writes to the store, or only shows what it would do. */
enum RunMode {
    /** In the store, transaction by transaction. */
    REAL {
        @Override
        <T> T run(ContactStore store, WorkspaceId workspace, TransactionalWork<T> work) {
            return store.inTransaction(workspace, work);
        }

        @Override
        boolean mayCommitBetweenChunks(OnFailure onFailure) {
            return onFailure != OnFailure.ROLL_BACK_ALL;
        }
    },
    /**
     * On a private view that is discarded at the end. A preview has one transaction, since a second one would not see
     * what the first one wrote.
     */
    PREVIEW {
        @Override
        <T> T run(ContactStore store, WorkspaceId workspace, TransactionalWork<T> work) {
            return store.preview(workspace, work);
        }

        @Override
        boolean mayCommitBetweenChunks(OnFailure onFailure) {
            return false;
        }
    };

    abstract <T> T run(ContactStore store, WorkspaceId workspace, TransactionalWork<T> work);

    abstract boolean mayCommitBetweenChunks(OnFailure onFailure);
}
