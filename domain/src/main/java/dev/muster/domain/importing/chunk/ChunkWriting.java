package dev.muster.domain.importing.chunk;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.policy.OnErased;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.contact.WriteBatch;
import java.time.Instant;
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
    private final Attribution readmission;

    /**
     * Writes chunks.
     *
     * @param by on whose account
     * @param onErased who lets removed people back in, if anybody does
     */
    public ChunkWriting(IdSource ids, InstantSource clock, Attribution by, OnErased onErased) {
        this.ids = ids;
        this.clock = clock;
        this.by = by;
        this.readmission = onErased instanceof OnErased.Readmit readmit
                ? new Attribution(by.door(), readmit.actor(), readmit.reason())
                : by;
    }

    /** Writes the drafts that say something new; answers the addresses whose identity turned out to be taken. */
    Set<EmailAddress> write(Collection<ContactDraft> drafts, Contacts contacts) {
        List<WriteBatch.Addition> additions = new ArrayList<>();
        List<WriteBatch.Change> changes = new ArrayList<>();
        for (ContactDraft draft : drafts) {
            draft.current().ifPresent(after -> add(draft, after, additions, changes));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        WriteBatch batch = new WriteBatch(additions, changes, now, by);
        Set<EmailAddress> taken = batch.isEmpty() ? Set.of() : contacts.write(batch);
        recordReadmissions(drafts, taken, now, contacts);
        return taken;
    }

    /** Only a change of status says on whose account it was made; so readmitted people begin unsubscribed. */
    private void recordReadmissions(
            Collection<ContactDraft> drafts, Set<EmailAddress> taken, Instant now, Contacts contacts) {
        List<WriteBatch.Change> changes = new ArrayList<>();
        for (ContactDraft draft : drafts) {
            if (draft.isReadmitted() && !taken.contains(draft.email())) {
                Profile after = draft.current().orElseThrow();
                if (after.status() != ContactStatus.UNSUBSCRIBED) {
                    changes.add(new WriteBatch.Change(
                            draft.id().orElseThrow(), unsubscribed(after), after, draft.fingerprint()));
                }
            }
        }
        if (!changes.isEmpty()) {
            contacts.write(new WriteBatch(List.of(), changes, now, readmission));
        }
    }

    private static Profile unsubscribed(Profile profile) {
        return profile.withStatus(ContactStatus.UNSUBSCRIBED);
    }

    private void add(
            ContactDraft draft, Profile after, List<WriteBatch.Addition> additions, List<WriteBatch.Change> changes) {
        if (draft.id().isEmpty()) {
            ContactId id = new ContactId(ids.next());
            draft.assign(id);
            Profile added = draft.isReadmitted() ? unsubscribed(after) : after;
            additions.add(new WriteBatch.Addition(id, added, draft.fingerprint()));
        } else if (draft.before().isPresent()
                && !after.saysTheSameAs(draft.before().get())) {
            changes.add(new WriteBatch.Change(draft.id().get(), draft.before().get(), after, draft.fingerprint()));
        }
    }
}
