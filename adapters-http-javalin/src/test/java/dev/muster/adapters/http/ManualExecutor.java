package dev.muster.adapters.http;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Holds the one thread back that processes jobs, and lets it go portion by portion. */
public final class ManualExecutor {

    private final ExecutorService executor;
    private CountDownLatch gate;

    private ManualExecutor(ExecutorService executor) {
        this.executor = executor;
        this.gate = block();
    }

    /** A worker that does nothing from now on. */
    public static ManualExecutor held(MountedDoors doors) {
        return new ManualExecutor(doors.worker);
    }

    /** Lets it do what it is to do next, and no more. */
    public void step() {
        CountDownLatch behind = new CountDownLatch(1);
        CountDownLatch open = gate;
        executor.execute(behind::countDown);
        gate = block();
        open.countDown();
        await(behind);
    }

    /** Lets it do everything. */
    public void release() {
        gate.countDown();
    }

    /** Waits until a worker that is not held has done what it was to do next. */
    public static void pass(MountedDoors doors) {
        CountDownLatch behind = new CountDownLatch(1);
        doors.worker.execute(behind::countDown);
        await(behind);
    }

    private CountDownLatch block() {
        CountDownLatch latch = new CountDownLatch(1);
        executor.execute(() -> await(latch));
        return latch;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
