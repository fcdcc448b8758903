package dev.muster.testkit.vendor.network;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Lets at most so many requests through in any 60 s; those that it refuses do not count. Thread-safe. */
public final class RateWindow {

    private static final long WINDOW_NANOS = ReceivedRequests.WINDOW.toNanos();
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final int most;
    private final LongSupplier nanoTime;
    private final Deque<Long> letThrough = new ArrayDeque<>();

    public RateWindow(int most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
    }

    /** Empty if the request may pass, and then it is counted; else the whole seconds, 1 to 60, until one may. */
    public synchronized OptionalInt secondsToWait() {
        if (most == Integer.MAX_VALUE) {
            return OptionalInt.empty();
        }
        long now = nanoTime.getAsLong();
        while (!letThrough.isEmpty() && now - letThrough.getFirst() >= WINDOW_NANOS) {
            letThrough.removeFirst();
        }
        if (letThrough.size() < most) {
            letThrough.addLast(now);
            return OptionalInt.empty();
        }
        long first = letThrough.isEmpty() ? now : letThrough.getFirst();
        long left = WINDOW_NANOS - (now - first);
        return OptionalInt.of((int) ((left + SECOND_NANOS - 1) / SECOND_NANOS));
    }
}
