package dev.muster.domain.delivery.outcome;

/** Why a contact was not taken, for counting. A name is part of the public contract and never renamed. */
public enum RefusalCode {
    /** The sink does not take such an email address. Cure: correct it. */
    ADDRESS_REFUSED,
    /** Another contact of the sink has this userId. Cure: correct one of them; until then it is tried again. */
    USER_ID_TAKEN,
    /** The sink does not take one of the values. Cure: see the detail; correct the value. */
    VALUE_REFUSED,
    /** The contact alone is larger than a request may be. Cure: shorten its values. */
    TOO_LARGE,
    /** The sink cannot say that the person is protected, and the policy withholds such contacts until it is changed. */
    STATUS_WITHHELD,
    /** The sink refused the contact in its own words. Cure: see the detail. */
    REFUSED,
    /** The sink failed whenever this contact was in a request, and not without it. It is tried again. */
    SINK_FAILED
}
