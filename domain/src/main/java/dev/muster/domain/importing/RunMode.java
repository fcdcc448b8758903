package dev.muster.domain.importing;

import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.workspace.WorkspaceId;

/** Where an import plays. */
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
    /** On a private view that is thrown away: one run, since a second one would not see the first one's writes. */
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
