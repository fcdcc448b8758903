package dev.muster.standalone.server;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.domain.port.out.StoreUnavailable;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that vacuums the store once a day, if contacts were removed since the last time. */
final class DailyVacuum implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DailyVacuum.class);

    private final SqliteStore store;
    private final Supplier<ZonedDateTime> now;
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * Nothing happens until a time is scheduled.
     *
     * @param now the local time
     */
    DailyVacuum(SqliteStore store, Supplier<ZonedDateTime> now) {
        this.store = store;
        this.now = now;
    }

    /** Vacuums at this time of day, from now on. */
    void schedule(LocalTime at) {
        Thread thread = new Thread(() -> repeat(at), "muster vacuum");
        thread.setDaemon(true);
        thread.start();
    }

    private void repeat(LocalTime at) {
        try {
            while (!closing.await(untilNext(at, now.get()).toMillis(), TimeUnit.MILLISECONDS)) {
                vacuumIfDue(store);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long it is until the next such time. A timer that is early fires twice, which is harmless. */
    static Duration untilNext(LocalTime at, ZonedDateTime now) {
        ZonedDateTime today = now.with(at);
        return Duration.between(
                now, today.isAfter(now) ? today : today.plusDays(1).with(at));
    }

    /** A vacuum that fails remains due. */
    static void vacuumIfDue(SqliteStore store) {
        try {
            if (store.isVacuumDue()) {
                store.vacuum();
                LOG.info("the data file was rewritten; no byte of removed contacts is left in it");
            }
        } catch (StoreUnavailable lost) {
            LOG.warn("the data file could not be rewritten, which is tried again tomorrow", lost);
        }
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
