package dev.muster.domain.contact;

import java.util.Optional;

/** A person's consent to be written to, in ascending order of protection. */
public enum ContactStatus {
    /** May be written to. The status of a new contact whose row names none. */
    SUBSCRIBED("subscribed"),
    /** Never agreed. */
    NON_SUBSCRIBED("non-subscribed"),
    /** Agreed once and has withdrawn it. */
    UNSUBSCRIBED("unsubscribed"),
    /** The address does not take mail. */
    BOUNCED("bounced");

    private final String word;

    ContactStatus(String word) {
        this.word = word;
    }

    /** The word for this status, the same in files, on the wire and in the store. */
    public String word() {
        return word;
    }

    /** The status that a word names, compared exactly; empty for any other text. */
    public static Optional<ContactStatus> ofWord(String word) {
        for (ContactStatus status : values()) {
            if (status.word.equals(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** This status, or the other one if that is more protective. */
    public ContactStatus orMoreProtective(ContactStatus other) {
        return other.isMoreProtectiveThan(this) ? other : this;
    }

    /** Whether this status keeps a person safer from unwanted mail than the other one. */
    public boolean isMoreProtectiveThan(ContactStatus other) {
        return compareTo(other) > 0;
    }

    /** Whether the person, or the person's mail server, takes no more mail: unsubscribed or bounced. */
    public boolean isWithdrawal() {
        return isMoreProtectiveThan(NON_SUBSCRIBED);
    }
}
