package dev.muster.domain.port.out;

/** The store could not be reached, or could not write: infrastructure was lost, no rule was broken. */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Retry retry;

    /** The store gave up without a fault behind it. */
    public StoreUnavailable(String message, Retry retry) {
        super(message);
        this.retry = retry;
    }

    /** A fault made the store give up. */
    public StoreUnavailable(String message, Throwable cause, Retry retry) {
        super(message, cause);
        this.retry = retry;
    }

    /** Whether the same call may succeed later. */
    public Retry retry() {
        return retry;
    }

    /** What a caller may hope for. */
    public enum Retry {
        /** A passing fault: the store was busy, a connection was lost. */
        LATER,
        /** Somebody has to repair something first: the disk is full, the file is damaged, a table is missing. */
        AFTER_REPAIR
    }
}
