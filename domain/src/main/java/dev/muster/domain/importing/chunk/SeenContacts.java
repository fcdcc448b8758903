package dev.muster.domain.importing.chunk;

import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.importing.decision.ContactOrigin;

/**
 * What an import must remember of all its rows, whatever their number: whom it touched, whose consent it withdrew, and
 * which userIds it took from somebody. Bounded by 32 bytes a contact, and the same for each of the others.
 */
public final class SeenContacts {

    private static final int MOST_ROWS = Integer.MAX_VALUE >> 1;
    private static final int CREATED = 1;

    private final HashedStringMap appliedContacts = new HashedStringMap();
    private final HashedStringMap withdrawnContacts = new HashedStringMap();
    private final HashedStringMap releasedUserIds = new HashedStringMap();

    /** A row was applied to this contact. */
    void markApplied(EmailAddress email, long row, ContactOrigin origin) {
        int number = (int) Math.min(row, MOST_ROWS);
        boolean isCreated = origin == ContactOrigin.NEW || origin == ContactOrigin.WITHDRAWN_HERE;
        appliedContacts.putIfAbsent(email.key(), number << 1 | (isCreated ? CREATED : 0));
    }

    /** A row withdraws the consent of this contact, which no earlier row named if it is new. */
    public void markWithdrawn(EmailAddress email, ContactOrigin origin) {
        withdrawnContacts.putIfAbsent(email.key(), origin == ContactOrigin.NEW ? CREATED : 0);
    }

    /** Whether a row withdraws the consent of this contact. */
    public boolean isWithdrawn(EmailAddress email) {
        return withdrawnContacts.get(email.key()) != HashedStringMap.ABSENT;
    }

    /** What a contact that exists now is to this import. */
    ContactOrigin originOf(EmailAddress email) {
        int mark = appliedContacts.get(email.key());
        if (mark == HashedStringMap.ABSENT) {
            return withdrawnContacts.get(email.key()) == CREATED ? ContactOrigin.WITHDRAWN_HERE : ContactOrigin.STORED;
        }
        return (mark & CREATED) == 0 ? ContactOrigin.STORED_AND_TOUCHED : ContactOrigin.CREATED_HERE;
    }

    /** The first row that was applied to a contact this import touched. */
    long firstRowOf(EmailAddress email) {
        return appliedContacts.get(email.key()) >> 1;
    }

    /** The contact gave up this userId. */
    void markReleased(UserId userId, EmailAddress email) {
        releasedUserIds.putIfAbsent(userId.value(), ownerMark(email));
    }

    /** Whether somebody else gave up this userId in this import. */
    boolean wasReleasedByAnother(UserId userId, EmailAddress email) {
        int mark = releasedUserIds.get(userId.value());
        return mark != HashedStringMap.ABSENT && mark != ownerMark(email);
    }

    private static int ownerMark(EmailAddress email) {
        return (int) (HashedStringMap.hash(email.key()) >>> 33);
    }
}
