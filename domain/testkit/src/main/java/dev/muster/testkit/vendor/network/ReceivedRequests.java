package dev.muster.testkit.vendor.network;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** The requests that arrived, in the order of their arrival. Thread-safe. */
public final class ReceivedRequests {

    static final Duration WINDOW = Duration.ofSeconds(60);

    private final LongSupplier nanoTime;
    private final long startedNanos;
    private final List<ReceivedRequest> requests = new ArrayList<>();

    public ReceivedRequests(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        startedNanos = nanoTime.getAsLong();
    }

    /**
     * Records a request that arrived now.
     *
     * @param headers values by lower-case name
     */
    public synchronized ReceivedRequest add(String method, String path, Map<String, String> headers, byte[] body) {
        Duration at = Duration.ofNanos(nanoTime.getAsLong() - startedNanos);
        ReceivedRequest received =
                new ReceivedRequest(method, path, headers, new String(body, StandardCharsets.UTF_8), at);
        requests.add(received);
        return received;
    }

    public synchronized List<ReceivedRequest> all() {
        return List.copyOf(requests);
    }

    /** The largest number of requests of which the last came less than 60 s after the first. */
    public int mostInAMinute() {
        List<ReceivedRequest> all = all();
        int most = 0;
        int first = 0;
        for (int last = 0; last < all.size(); last++) {
            while (all.get(last).at().minus(all.get(first).at()).compareTo(WINDOW) >= 0) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
