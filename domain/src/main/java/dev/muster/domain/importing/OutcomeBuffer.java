package dev.muster.domain.importing;

import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.problem.RowPosition;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Outcomes of rows whose transaction is still open, in the order of rows. About 12 bytes a row, since an import that may
 * be rolled back as a whole keeps them all; only rejected rows are kept as they are.
 */
final class OutcomeBuffer implements Iterable<RowOutcome> {

    private static final int SMALLEST_CAPACITY = 1 << 10;
    private static final long NO_LINE = -1;

    /** References to a few shared constants: four bytes each. */
    private CompactOutcome[] compactOutcomes = new CompactOutcome[SMALLEST_CAPACITY];

    private long[] lines = new long[SMALLEST_CAPACITY];
    private final Deque<RowOutcome> rejected = new ArrayDeque<>();
    private long firstNumber;
    private int size;

    void add(RowOutcome outcome) {
        if (size == 0) {
            firstNumber = outcome.position().number();
        }
        if (size == compactOutcomes.length) {
            int capacity = Math.multiplyExact(size, 2);
            compactOutcomes = Arrays.copyOf(compactOutcomes, capacity);
            lines = Arrays.copyOf(lines, capacity);
        }
        compactOutcomes[size] = CompactOutcome.of(outcome);
        lines[size] = outcome.position().line().orElse(NO_LINE);
        size++;
        if (outcome instanceof RowOutcome.Rejected) {
            rejected.add(outcome);
        }
    }

    /** The first row that waits for its transaction; empty if none does. */
    Optional<RowPosition> first() {
        return size == 0 ? Optional.empty() : Optional.of(position(0));
    }

    /** How many rejected rows are held, each with its original. */
    int rejectedRows() {
        return rejected.size();
    }

    /** All outcomes, in the order of rows; they stay. */
    @Override
    public Iterator<RowOutcome> iterator() {
        Iterator<RowOutcome> refused = rejected.iterator();
        return IntStream.range(0, size)
                .mapToObj(i -> compactOutcomes[i] == CompactOutcome.REJECTED
                        ? refused.next()
                        : compactOutcomes[i].at(position(i)))
                .iterator();
    }

    /** Hands all outcomes over and forgets them. */
    void drain(Consumer<RowOutcome> receiver) {
        for (int i = 0; i < size; i++) {
            CompactOutcome mark = compactOutcomes[i];
            receiver.accept(mark == CompactOutcome.REJECTED ? rejected.remove() : mark.at(position(i)));
        }
        size = 0;
    }

    /** The transaction was taken back: rejected rows stay rejected, all others were not processed. */
    void drainRolledBack(Consumer<RowOutcome> receiver) {
        for (int i = 0; i < size; i++) {
            boolean isRejected = compactOutcomes[i] == CompactOutcome.REJECTED;
            receiver.accept(isRejected ? rejected.remove() : new RowOutcome.NotProcessed(position(i)));
        }
        size = 0;
    }

    private RowPosition position(int index) {
        OptionalLong line = lines[index] == NO_LINE ? OptionalLong.empty() : OptionalLong.of(lines[index]);
        return new RowPosition(firstNumber + index, line);
    }
}
