package dev.muster.domain.port.out;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where contacts live. Thread-safe.
 *
 * <ul>
 *   <li><b>CS-1</b> What a transaction that committed wrote is seen by every later call, to the byte of every text.
 *   <li><b>CS-2</b> A transaction that rolls back, or whose work throws, leaves the store as it was.
 *   <li><b>CS-3</b> Nobody sees anything of a transaction before it commits.
 *   <li><b>CS-4</b> Of two transactions on one workspace at the same time, each behaves as if the other had run wholly
 *       before or wholly after it, or one of them throws {@link StoreUnavailable}. Nothing is lost silently.
 *   <li><b>CS-5</b> A preview starts from what is stored, sees its own writes, keeps none of them, and neither waits
 *       for writers nor makes them wait.
 *   <li><b>CS-6</b> Workspaces do not see each other's contacts, attribute keys or suppression lists.
 *   <li><b>CS-7</b> Reading all gives every contact of the workspace once, oldest first, from one consistent state and in
 *       constant memory.
 *   <li><b>CS-8</b> A view shows one consistent state, that of its beginning or a later one, and neither waits for
 *       writers nor makes them wait.
 *   <li><b>CS-9</b> In a store that knows its workspaces, a transaction or a preview in a workspace that was not added
 *       throws {@link UnknownWorkspace} before its work runs. Such a workspace has no contacts to read.
 * </ul>
 */
public interface ContactStore {

    /** Runs the work in one transaction and ends it as the work says. Rolls back if the work throws. */
    <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work);

    /** Runs the work on a private view of the workspace that is thrown away afterwards, however the work ends. */
    <T> T preview(WorkspaceId workspace, TransactionalWork<T> work);

    /** Looks at the workspace. The view is valid until the function returns, on this thread only. */
    <T> T view(WorkspaceId workspace, Function<WorkspaceView, T> looking);

    /** Hands every contact of the workspace to the reader. */
    void readAll(WorkspaceId workspace, Consumer<Contact> reader);
}
