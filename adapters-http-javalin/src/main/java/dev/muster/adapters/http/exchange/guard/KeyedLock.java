package dev.muster.adapters.http.exchange.guard;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One lock for each name. Thread-safe. */
final class KeyedLock<K> {

    private final ConcurrentMap<K, Queue> queues = new ConcurrentHashMap<>();

    /** Acquires the lock of the name; empty if it is not free in time. */
    Optional<Hold> acquire(K name, Duration longest) {
        Queue queue = queues.compute(name, (key, waiting) -> waiting == null ? new Queue(1) : waiting.joined());
        boolean isAcquired = false;
        try {
            isAcquired = queue.free().tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!isAcquired) {
            leave(name);
            return Optional.empty();
        }
        return Optional.of(() -> {
            queue.free().release();
            leave(name);
        });
    }

    /** How many names are locked. */
    int size() {
        return queues.size();
    }

    private void leave(K name) {
        queues.computeIfPresent(name, (key, queue) -> queue.members() == 1 ? null : queue.left());
    }

    /** An acquired lock; released once. */
    @FunctionalInterface
    interface Hold {
        void release();
    }

    private record Queue(int members, Semaphore free) {

        Queue(int members) {
            this(members, new Semaphore(1, true));
        }

        Queue joined() {
            return new Queue(members + 1, free);
        }

        Queue left() {
            return new Queue(members - 1, free);
        }
    }
}
