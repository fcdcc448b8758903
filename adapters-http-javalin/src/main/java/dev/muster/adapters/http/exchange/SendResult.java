package dev.muster.adapters.http.exchange;

/** The result of sending an answer. */
sealed interface SendResult {

    /** All of it was handed over. */
    record Complete() implements SendResult {}

    /** Its body failed before anything was sent: the client can still get another answer. */
    record NotStarted(Throwable cause) implements SendResult {}

    /** Its body failed, or the client left, in the middle; the connection is closed. */
    record Aborted(Throwable cause) implements SendResult {}
}
