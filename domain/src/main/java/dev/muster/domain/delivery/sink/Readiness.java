package dev.muster.domain.delivery.sink;

import static java.util.Objects.requireNonNull;

/** Whether a sink can be worked with. */
public sealed interface Readiness {

    /** It is ready. */
    Readiness READY = new Ready();

    /** It is ready. */
    record Ready() implements Readiness {}

    /** It does not let us in, or refuses what has to be there first; somebody has to see to that. */
    record Closed(String reason) implements Readiness {
        public Closed {
            requireNonNull(reason);
        }
    }

    /** It cannot be reached, or fails; later it may be ready. */
    record Unreachable(String reason) implements Readiness {
        public Unreachable {
            requireNonNull(reason);
        }
    }
}
