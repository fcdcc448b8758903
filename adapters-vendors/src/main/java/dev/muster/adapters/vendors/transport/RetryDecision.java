package dev.muster.adapters.vendors.transport;

/** An attempt, and what to do after it. */
record RetryDecision(Attempt attempt, Next next) {

    enum Next {
        STOP,
        /** Try again after a pause of our own. */
        BACK_OFF,
        /** Try again after the pause that the vendor asked for. */
        PAUSE_AS_ASKED
    }
}
