package dev.muster.domain.importing.chunk;

import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.importing.decision.Restriction;
import dev.muster.domain.importing.row.Candidate;
import dev.muster.domain.port.out.suppression.Exclusions;
import dev.muster.domain.suppression.SuppressionTarget;
import dev.muster.domain.suppression.Tombstone;
import dev.muster.domain.suppression.TombstoneSecret;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out which rows of a chunk name people who are kept out or protected. */
final class RestrictionLookup {

    private final Exclusions exclusions;
    private final Map<EmailAddress, Set<Restriction>> restrictions = new LinkedHashMap<>();
    private final Map<EmailAddress, Tombstone> erased = new LinkedHashMap<>();

    /** Asks the store, once for all rows. */
    RestrictionLookup(List<Candidate> rows, Exclusions exclusions) {
        this.exclusions = exclusions;
        Set<EmailAddress> emails = new LinkedHashSet<>();
        rows.forEach(row -> emails.add(row.email()));
        findSuppressed(emails);
        exclusions.tombstones().secret().ifPresent(secret -> findErased(emails, secret));
    }

    private void findSuppressed(Set<EmailAddress> emails) {
        Set<SuppressionTarget> asked = new LinkedHashSet<>();
        emails.forEach(email -> asked.addAll(SuppressionTarget.covering(email)));
        Set<SuppressionTarget> listed = exclusions.suppressions().find(asked);
        if (!listed.isEmpty()) {
            emails.stream()
                    .filter(email -> !Collections.disjoint(SuppressionTarget.covering(email), listed))
                    .forEach(email -> restrict(email, Restriction.SUPPRESSED));
        }
    }

    private void findErased(Set<EmailAddress> emails, TombstoneSecret secret) {
        Map<EmailAddress, Tombstone> asked = new LinkedHashMap<>();
        emails.forEach(email -> asked.put(email, secret.tombstone(email)));
        Set<Tombstone> found = exclusions.tombstones().find(new LinkedHashSet<>(asked.values()));
        asked.forEach((email, tombstone) -> {
            if (found.contains(tombstone)) {
                erased.put(email, tombstone);
                restrict(email, Restriction.ERASED);
            }
        });
    }

    /** These removed people are back. */
    void readmit(Collection<EmailAddress> created) {
        if (!created.isEmpty()) {
            exclusions.tombstones().remove(created.stream().map(erased::get).toList());
        }
    }

    private void restrict(EmailAddress email, Restriction restriction) {
        restrictions
                .computeIfAbsent(email, added -> EnumSet.noneOf(Restriction.class))
                .add(restriction);
    }

    /** Who is restricted, and why. */
    Map<EmailAddress, Set<Restriction>> restrictions() {
        return restrictions;
    }

    /**
     * The rows as they are to be decided. What became of a restricted row depends on more than its content: it has no
     * fingerprint, so that its contact is read whole now, and by the next import again.
     */
    List<Candidate> rowsToDecide(List<Candidate> rows) {
        return restrictions.isEmpty()
                ? rows
                : rows.stream()
                        .map(row -> restrictions.containsKey(row.email()) ? row.withFingerprint(Fingerprint.NONE) : row)
                        .toList();
    }
}
