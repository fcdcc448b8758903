package dev.muster.domain.importing.decision;

import dev.muster.domain.contact.Profile;
import java.util.Optional;
import java.util.Set;

/**
 * All that a decision on one row depends on, the row and the policy aside.
 *
 * @param origin what the contact is to this import
 * @param current the contact as the row finds it, changes by earlier rows included; empty if there is none, or if it was
 *     not read because the row is the last one that was applied to it
 * @param userIdHolder who has the userId that the row claims
 * @param isWithdrawn whether an earlier row of this import withdraws the person's consent
 * @param firstRow the number of the earlier row that named the contact, if the row is a duplicate; otherwise 0
 * @param restrictions why the person may not simply be imported; empty for most people
 */
public record DecisionInput(
        ContactOrigin origin,
        Optional<Profile> current,
        Holder userIdHolder,
        boolean isWithdrawn,
        long firstRow,
        Set<Restriction> restrictions) {

    /** Who has a userId. */
    public enum Holder {
        /** Nobody, or the row's own contact; or the row claims none. */
        NOBODY_ELSE,
        /** Another contact has it, or gave it up in this import. */
        ANOTHER
    }
}
