package dev.muster.domain.policy;

import dev.muster.domain.contact.ContactStatus;

/**
 * What if a row that is rejected or skipped withdraws a person's consent: its address is readable, and its status is
 * {@link ContactStatus#UNSUBSCRIBED} or {@link ContactStatus#BOUNCED}?
 */
public enum OnRefusedWithdrawal implements PolicyAnswer {
    /**
     * The withdrawal counts, whatever else is wrong with the row, and whether it was rejected or skipped (as a duplicate,
     * because the contact exists, or because its userId is taken). The contact gets the status if it protects more than
     * the stored one. If there is no such contact, one with only the address and the status is created, so that no other
     * row, of this import or a later one, subscribes the person. Nothing else of the row is stored, and its outcome stays
     * what it is. To other rows such a contact is neither a duplicate nor one that was there before the import. A row that
     * names another workspace says nothing about this one.
     *
     * <p>An import that is rolled back stores nothing, withdrawals included. One that stops at a rejected row applies the
     * withdrawal of that row; rows behind it are not processed, and their withdrawals do not count.
     */
    APPLY,
    /** Nothing of the row counts. The person may stay subscribed, or become so by another row. */
    LEAVE
}
