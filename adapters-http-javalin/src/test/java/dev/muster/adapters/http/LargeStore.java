package dev.muster.adapters.http;

import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** A store whose first workspace has any number of contacts, made as they are read. */
public final class LargeStore implements ContactStore {

    private final ContactStore store;
    private final int contacts;

    /** How many contacts were read so far. */
    public final AtomicInteger read = new AtomicInteger();

    /** Is down once the reading has ended, one way or another. */
    public final CountDownLatch ended = new CountDownLatch(1);

    public LargeStore(ContactStore store, int contacts) {
        this.store = store;
        this.contacts = contacts;
    }

    @Override
    public void readAll(WorkspaceId workspace, Consumer<Contact> reader) {
        try {
            for (int i = 0; i < contacts && workspace.equals(MountedDoors.WORKSPACE); i++) {
                read.incrementAndGet();
                reader.accept(contact(i));
            }
        } finally {
            ended.countDown();
        }
    }

    private static Contact contact(int number) {
        Profile profile = new Profile(
                EmailAddress.parse("person" + number + "@example.com").orElseThrow(),
                Optional.empty(),
                ContactStatus.SUBSCRIBED,
                Tags.NONE,
                Attributes.NONE);
        return new Contact(
                new ContactId(String.format(Locale.ROOT, "%024x", number)), profile, Instant.EPOCH, Instant.EPOCH);
    }

    @Override
    public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
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
}
