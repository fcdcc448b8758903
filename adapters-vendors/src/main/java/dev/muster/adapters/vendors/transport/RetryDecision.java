package dev.muster.adapters.vendors.transport;

/** An attempt and the decision after it. */
record RetryDecision(Attempt attempt, Next next) {

    enum Next {
        STOP,
        /** Retry after an exponentially growing pause. */
        BACK_OFF,
        /** Retry after the pause that the vendor asked for. */
        PAUSE_AS_ASKED
    }
}
