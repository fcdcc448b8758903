package dev.muster.domain.policy;

import dev.muster.domain.attribute.Blanks;

/** What if a row names somebody who was removed from the workspace for good, in whatever spelling? */
public sealed interface OnErased extends PolicyAnswer {

    /** The row is rejected with a problem. */
    OnErased REJECT_ROW = Refusal.REJECT_ROW;

    /** The answer that lets nobody back in. */
    enum Refusal implements OnErased {
        REJECT_ROW
    }

    /**
     * The person comes back as a new contact, and is not taken for removed any more. Who decided that and why is on record
     * as the change of status from unsubscribed to the one that the contact has; a contact that comes back unsubscribed has
     * no such change.
     *
     * @param actor who; not blank
     * @param reason why, for instance where the person's wish is on record; not blank
     */
    record Readmit(String actor, String reason) implements OnErased {
        public Readmit {
            if (Blanks.isBlank(actor) || Blanks.isBlank(reason)) {
                throw new IllegalArgumentException("whoever readmits a removed person is named, and says why");
            }
        }
    }
}
