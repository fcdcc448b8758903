package dev.muster.testkit.vendor.network;

import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Decides which fault a request meets. An implementation is called by several threads at once. */
@FunctionalInterface
public interface FaultPlan {

    /** What becomes of this request, which has arrived entirely. */
    Fault next(ReceivedRequest request);

    /** Nothing ever goes wrong. */
    static FaultPlan none() {
        return request -> Fault.PASS;
    }

    /** These in their order, then none. */
    static FaultPlan scripted(Fault... faults) {
        Queue<Fault> script = new ConcurrentLinkedQueue<>(List.of(faults));
        return request -> {
            Fault next = script.poll();
            return next == null ? Fault.PASS : next;
        };
    }

    /**
     * A share of the requests meets one of these kinds, each kind as likely as the others. The same seed gives the same
     * decisions in the same order; which request meets which then depends on the order of arrival alone.
     *
     * @param share from 0 (none) to 1 (all)
     * @throws IllegalArgumentException if the share is none, or there is no kind
     */
    static FaultPlan atRate(double share, long seed, Fault... kinds) {
        List<Fault> choice = List.of(kinds);
        if (!(share >= 0 && share <= 1) || choice.isEmpty()) {
            throw new IllegalArgumentException("A share is from 0 to 1, and at least one kind of fault is needed");
        }
        Random random = new Random(seed);
        return request -> {
            synchronized (random) {
                boolean meetsOne = random.nextDouble() < share;
                Fault kind = choice.get(random.nextInt(choice.size()));
                return meetsOne ? kind : Fault.PASS;
            }
        };
    }
}
