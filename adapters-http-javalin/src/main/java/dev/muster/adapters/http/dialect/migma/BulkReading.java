package dev.muster.adapters.http.dialect.migma;

import dev.muster.adapters.http.exchange.Answer;
import java.util.List;

/** What came of reading a request. */
sealed interface BulkReading {

    /**
     * The request's fields are all there.
     *
     * @param subscribers at least one
     */
    record Complete(String projectId, List<Subscriber> subscribers) implements BulkReading {}

    /** The request as a whole is refused. */
    record Refused(Answer answer) implements BulkReading {}
}
