package dev.muster.adapters.http.dialect.migma.bulk;

import dev.muster.adapters.http.dialect.migma.subscriber.Subscriber;
import java.util.List;

/**
 * A bulk import whose fields are all there.
 *
 * @param subscribers at least one
 */
record BulkRequest(String projectId, List<Subscriber> subscribers) {

    BulkRequest {
        subscribers = List.copyOf(subscribers);
    }
}
