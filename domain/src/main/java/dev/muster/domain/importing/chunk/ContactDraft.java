package dev.muster.domain.importing.chunk;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.importing.decision.ContactOrigin;
import dev.muster.domain.importing.row.Candidate;
import dev.muster.domain.port.out.contact.LookupResult;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** One contact while the rows of a chunk are applied to it, one after the other. */
final class ContactDraft {

    private final EmailAddress email;
    private final ContactOrigin originBefore;
    private final Optional<Profile> before;
    private final Set<UserId> userIdsHeld = new LinkedHashSet<>();
    private Optional<ContactId> id;
    private Optional<Profile> current;
    private Fingerprint fingerprint = Fingerprint.NONE;
    private int rowsApplied;
    private long firstRow;
    private boolean withdrawn;
    private boolean isReadmitted;

    ContactDraft(EmailAddress email, Optional<LookupResult> known, SeenContacts seenContacts) {
        this.email = email;
        this.id = known.map(LookupResult::id);
        this.originBefore = known.isPresent() ? seenContacts.originOf(email) : ContactOrigin.NEW;
        this.before = known.flatMap(ContactDraft::content);
        this.current = before;
        this.firstRow = originBefore.isDuplicate() ? seenContacts.firstRowOf(email) : 0;
        this.withdrawn = seenContacts.isWithdrawn(email);
        before.flatMap(Profile::userId).ifPresent(userIdsHeld::add);
    }

    EmailAddress email() {
        return email;
    }

    /** Empty until the contact is known to the store, or is about to be created. */
    Optional<ContactId> id() {
        return id;
    }

    /** The contact is created under this id. */
    void assign(ContactId newId) {
        id = Optional.of(newId);
    }

    Optional<Profile> before() {
        return before;
    }

    Optional<Profile> current() {
        return current;
    }

    /** The last row's, if it was the only one: the next import may then pass over the contact unread. */
    Fingerprint fingerprint() {
        return rowsApplied == 1 ? fingerprint : Fingerprint.NONE;
    }

    ContactOrigin originBefore() {
        return originBefore;
    }

    /** What the contact is to the next row. */
    ContactOrigin origin() {
        if (rowsApplied == 0) {
            return originBefore == ContactOrigin.NEW && current.isPresent()
                    ? ContactOrigin.WITHDRAWN_HERE
                    : originBefore;
        }
        return switch (originBefore) {
            case NEW, CREATED_HERE, WITHDRAWN_HERE -> ContactOrigin.CREATED_HERE;
            case STORED, STORED_AND_TOUCHED -> ContactOrigin.STORED_AND_TOUCHED;
        };
    }

    long firstRow() {
        return firstRow;
    }

    boolean isApplied() {
        return rowsApplied > 0;
    }

    /** The contact is created for somebody who was removed before. */
    void markReadmitted() {
        isReadmitted = true;
    }

    boolean isReadmitted() {
        return isReadmitted;
    }

    /** UserIds the contact had at some time during the chunk and has no longer. */
    Set<UserId> releasedUserIds() {
        Set<UserId> givenUp = new LinkedHashSet<>(userIdsHeld);
        current.flatMap(Profile::userId).ifPresent(givenUp::remove);
        return givenUp;
    }

    /** A row leaves the contact as it is. */
    void keep(Candidate row) {
        rowsApplied++;
        firstRow = firstRow == 0 ? row.row().position().number() : firstRow;
    }

    /** A row gives the contact this profile; the fingerprint is the row's unless part of it does not count. */
    void apply(Candidate row, Profile profile, Fingerprint applied) {
        keep(row);
        current = Optional.of(profile);
        fingerprint = applied;
        profile.userId().ifPresent(userIdsHeld::add);
    }

    /** The withdrawal of a row that is not applied gives the contact this profile. */
    void withdraw(Profile profile) {
        current = Optional.of(profile);
        fingerprint = Fingerprint.NONE;
    }

    /** A row withdraws the person's consent, whether the contact changes by it or not. */
    void markWithdrawn() {
        withdrawn = true;
    }

    /** Whether a row of this import withdraws the person's consent. */
    boolean isWithdrawn() {
        return withdrawn;
    }

    private static Optional<Profile> content(LookupResult known) {
        return known instanceof LookupResult.Stored stored
                ? Optional.of(stored.contact().profile())
                : Optional.empty();
    }
}
