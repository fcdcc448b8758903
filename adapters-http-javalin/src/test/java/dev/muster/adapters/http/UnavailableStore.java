package dev.muster.adapters.http;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** A store with a bug: it throws in one transaction what no store should. */
public final class UnavailableStore implements ContactStore {

    private final ContactStore store;
    private final AtomicInteger transactions = new AtomicInteger();

    private UnavailableStore(ContactStore store) {
        this.store = store;
    }

    public static ContactStore atSecondTransaction(ContactStore store) {
        return new UnavailableStore(store);
    }

    @Override
    public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
        if (transactions.incrementAndGet() == 2) {
            throw new IllegalStateException("a bug");
        }
        return store.inTransaction(workspace, work);
    }

    @Override
    public <T> T preview(WorkspaceId workspace, TransactionalWork<T> work) {
        return store.preview(workspace, work);
    }

    @Override
    public <T> T view(WorkspaceId workspace, Function<WorkspaceView, T> looking) {
        return store.view(workspace, looking);
    }

    @Override
    public void readAll(WorkspaceId workspace, Consumer<Contact> reader) {
        store.readAll(workspace, reader);
    }
}
