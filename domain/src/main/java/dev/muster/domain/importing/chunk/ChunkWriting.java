package dev.muster.domain.importing.chunk;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.contact.WriteBatch;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Writes what was decided, in one call to the store. */
public final class ChunkWriting {

    private final IdSource ids;
    private final InstantSource clock;
    private final Attribution by;

    public ChunkWriting(IdSource ids, InstantSource clock, Attribution by) {
        this.ids = ids;
        this.clock = clock;
        this.by = by;
    }

    /** Writes the drafts that say something new; answers the addresses whose identity turned out to be taken. */
    Set<EmailAddress> write(Collection<ContactDraft> drafts, Contacts contacts) {
        List<WriteBatch.Addition> additions = new ArrayList<>();
        List<WriteBatch.Change> changes = new ArrayList<>();
        for (ContactDraft draft : drafts) {
            draft.current().ifPresent(after -> add(draft, after, additions, changes));
        }
        WriteBatch batch = new WriteBatch(additions, changes, clock.instant().truncatedTo(ChronoUnit.MILLIS), by);
        return batch.isEmpty() ? Set.of() : contacts.write(batch);
    }

    private void add(
            ContactDraft draft, Profile after, List<WriteBatch.Addition> additions, List<WriteBatch.Change> changes) {
        if (draft.id().isEmpty()) {
            ContactId id = new ContactId(ids.next());
            draft.assign(id);
            additions.add(new WriteBatch.Addition(id, after, draft.fingerprint()));
        } else if (draft.before().isPresent()
                && !after.saysTheSameAs(draft.before().get())) {
            changes.add(new WriteBatch.Change(draft.id().get(), draft.before().get(), after, draft.fingerprint()));
        }
    }
}
