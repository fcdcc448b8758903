package dev.muster.domain.importing.chunk;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.importing.decision.Snapshot;
import dev.muster.domain.importing.row.Candidate;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.LookupResult;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out which rows name people the store knows. Looking up costs about as much as inserting, so a chunk that follows
 * a mostly unknown one is assumed unknown: the store refuses the rows for which that is wrong.
 */
final class Matching {

    private static final double MOSTLY = 0.5;

    private double knownShare = 1.0;

    /** Whether the next chunk is better written first and looked up where refused. */
    boolean expectsUnknown() {
        return knownShare < MOSTLY;
    }

    /** Learns from a chunk how many of its rows named people the store knew. */
    void learn(int known, int rows) {
        if (rows > 0) {
            knownShare = (double) known / rows;
        }
    }

    /** Looks these rows up, in two calls to the store at the most. */
    Snapshot lookUp(List<Candidate> rows, Contacts contacts) {
        Map<EmailAddress, Lookup> lookups = new LinkedHashMap<>();
        for (Candidate row : rows) {
            lookups.merge(
                    row.email(),
                    new Lookup(row.email(), row.fingerprint()),
                    (one, other) -> new Lookup(row.email(), Fingerprint.NONE));
        }
        Map<EmailAddress, LookupResult> known = contacts.find(lookups.values());
        Set<UserId> claimed = claimedUserIds(rows, known);
        Map<UserId, ContactId> holders = claimed.isEmpty() ? Map.of() : contacts.holders(claimed);
        return new Snapshot(Snapshot.Basis.LOOKED_UP, known, holders);
    }

    /** UserIds that a row would give to a contact that does not have them yet. */
    private static Set<UserId> claimedUserIds(Collection<Candidate> rows, Map<EmailAddress, LookupResult> known) {
        Set<UserId> claimed = new LinkedHashSet<>();
        for (Candidate row : rows) {
            Optional<UserId> userId = row.claimedUserId();
            if (userId.isPresent() && !has(Optional.ofNullable(known.get(row.email())), userId)) {
                claimed.add(userId.get());
            }
        }
        return claimed;
    }

    private static boolean has(Optional<LookupResult> known, Optional<UserId> userId) {
        return known.isPresent()
                && (!(known.get() instanceof LookupResult.Stored stored)
                        || stored.contact().profile().userId().equals(userId));
    }
}
