package dev.muster.domain.port.out.contact;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import java.time.Instant;
import java.util.List;

/**
 * Contacts to write.
 *
 * @param additions new contacts; no two of them have the same address
 * @param changes changed contacts; each contact appears once
 * @param at the time of creation or change
 * @param by on whose account
 */
public record WriteBatch(List<Addition> additions, List<Change> changes, Instant at, Attribution by) {

    public WriteBatch {
        additions = List.copyOf(additions);
        changes = List.copyOf(changes);
        requireNonNull(at);
        requireNonNull(by);
    }

    /** Contacts written on the host's own account. */
    public WriteBatch(List<Addition> additions, List<Change> changes, Instant at) {
        this(additions, changes, at, Attribution.HOST);
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return additions.isEmpty() && changes.isEmpty();
    }

    /** A new contact. */
    public record Addition(ContactId id, Profile profile, Fingerprint fingerprint) {
        public Addition {
            requireNonNull(id);
            requireNonNull(profile);
            requireNonNull(fingerprint);
        }
    }

    /**
     * A changed contact.
     *
     * @param before as it was found, so that the store can leave alone what does not change
     * @param after as it shall be; the address's key is the same
     */
    public record Change(ContactId id, Profile before, Profile after, Fingerprint fingerprint) {
        public Change {
            requireNonNull(id);
            requireNonNull(fingerprint);
            if (!before.email().equals(after.email())) {
                throw new IllegalArgumentException("a change keeps the address");
            }
        }
    }
}
