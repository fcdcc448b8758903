package dev.muster.testkit.sink;

import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Some answers, one after the other; whoever asks on has batches taken. */
public final class QueuedAnswers implements Function<OutgoingBatch, Optional<BatchAnswer>> {

    private final Queue<BatchAnswer> left;

    public QueuedAnswers(BatchAnswer... answers) {
        left = new ConcurrentLinkedQueue<>(List.of(answers));
    }

    @Override
    public Optional<BatchAnswer> apply(OutgoingBatch batch) {
        return Optional.ofNullable(left.poll());
    }
}
