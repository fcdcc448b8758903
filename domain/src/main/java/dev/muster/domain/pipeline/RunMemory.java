package dev.muster.domain.pipeline;

import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.UserId;

/**
 * What an import must remember of all its rows, whatever their number: whom it touched, and which userIds it took from
 * somebody. Bounded by 32 bytes a contact, and the same for each userId given up.
 */
final class RunMemory {

    private static final int MOST_ROWS = Integer.MAX_VALUE >> 1;
    private static final int CREATED = 1;

    private final HashedKeys touched = new HashedKeys();
    private final HashedKeys givenUp = new HashedKeys();

    /** A row was applied to this contact. */
    void touch(EmailAddress email, long row, Origin origin) {
        int number = (int) Math.min(row, MOST_ROWS);
        touched.putIfAbsent(email.key(), number << 1 | (origin == Origin.NEW ? CREATED : 0));
    }

    /** What a contact that exists now is to this import. */
    Origin originOf(EmailAddress email) {
        int mark = touched.get(email.key());
        if (mark == HashedKeys.ABSENT) {
            return Origin.STORED;
        }
        return (mark & CREATED) == 0 ? Origin.STORED_AND_TOUCHED : Origin.CREATED_HERE;
    }

    /** The first row that was applied to a contact this import touched. */
    long firstRowOf(EmailAddress email) {
        return touched.get(email.key()) >> 1;
    }

    /** The contact gave up this userId. */
    void giveUp(UserId userId, EmailAddress email) {
        givenUp.putIfAbsent(userId.value(), ownerMark(email));
    }

    /** Whether somebody else gave up this userId in this import. */
    boolean wasGivenUpByAnother(UserId userId, EmailAddress email) {
        int mark = givenUp.get(userId.value());
        return mark != HashedKeys.ABSENT && mark != ownerMark(email);
    }

    private static int ownerMark(EmailAddress email) {
        return (int) (HashedKeys.hash(email.key()) >>> 33);
    }
}
