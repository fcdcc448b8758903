package dev.muster.adapters.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The same thing many times at the same time. */
public final class ParallelCalls {

    private ParallelCalls() {}

    public static <T> List<T> times(int times, Supplier<T> thing) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<T>> begun = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(thing::get))
                    .toList();
            List<T> done = new ArrayList<>();
            for (Future<T> one : begun) {
                done.add(one.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }
}
