package dev.muster.domain.policy;

import dev.muster.domain.attribute.Blanks;

/** What if a row states a status that protects the person less than the stored one? */
public sealed interface OnConsentConflict extends PolicyAnswer {

    /** The stored status stays, the rest of the row is imported. */
    OnConsentConflict KEEP_MORE_PROTECTIVE = Protection.KEEP_MORE_PROTECTIVE;

    /** The row is rejected with a problem. */
    OnConsentConflict REJECT_ROW = Protection.REJECT_ROW;

    /** The answers that never weaken anybody's protection. */
    enum Protection implements OnConsentConflict {
        KEEP_MORE_PROTECTIVE,
        REJECT_ROW
    }

    /**
     * The stated status is applied: somebody takes the responsibility for it. It does not subscribe a person whom another
     * row of the same import unsubscribes or reports as bounced, whichever of the rows comes first.
     *
     * @param actor who; not blank
     * @param reason why, for instance where the new consent is on record; not blank
     */
    record ApplyStated(String actor, String reason) implements OnConsentConflict {
        public ApplyStated {
            if (Blanks.isBlank(actor) || Blanks.isBlank(reason)) {
                throw new IllegalArgumentException("an override of consent names who decided it and why");
            }
        }
    }
}
