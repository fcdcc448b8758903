package dev.muster.standalone.pushing.status;

import dev.muster.domain.delivery.outcome.DeliveryState;

/** The names of the states of delivery, in text and in JSON. */
final class StateText {

    private StateText() {}

    static String words(DeliveryState state) {
        return switch (state) {
            case PENDING -> "pending";
            case ACCEPTED -> "accepted";
            case REJECTED_FOR_GOOD -> "rejected for good";
            case REJECTED_FOR_NOW -> "rejected for now";
            case UNKNOWN -> "unknown";
        };
    }

    /** The member of a JSON object that counts them. */
    static String member(DeliveryState state) {
        return switch (state) {
            case PENDING -> "pending";
            case ACCEPTED -> "accepted";
            case REJECTED_FOR_GOOD -> "rejectedForGood";
            case REJECTED_FOR_NOW -> "rejectedForNow";
            case UNKNOWN -> "unknown";
        };
    }
}
