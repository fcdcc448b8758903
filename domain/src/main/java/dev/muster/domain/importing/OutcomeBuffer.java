package dev.muster.domain.importing;

import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.problem.RowPosition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Outcomes of rows whose transaction is still open, in the order of rows. An import that may be rolled back as a whole
 * keeps them all, so they are kept as bytes: about 20 bytes a row and the address, some 50 MB for a million rows. Only
 * rejected rows are kept as they are.
 */
final class OutcomeBuffer implements Iterable<RowOutcome> {

    private final ByteLog log = new ByteLog();
    private final Deque<RowOutcome> rejected = new ArrayDeque<>();
    private Optional<RowPosition> first = Optional.empty();
    private int size;

    void add(RowOutcome outcome) {
        if (size == 0) {
            first = Optional.of(outcome.position());
        }
        size++;
        OutcomeCodec.write(outcome, log);
        if (outcome instanceof RowOutcome.Rejected) {
            rejected.add(outcome);
        }
    }

    /** The first row that waits for its transaction; empty if none does. */
    Optional<RowPosition> first() {
        return first;
    }

    /** How many rejected rows are held, each with its original. */
    int rejectedRows() {
        return rejected.size();
    }

    /** All outcomes, in the order of rows; they stay. */
    @Override
    public Iterator<RowOutcome> iterator() {
        return new Outcomes();
    }

    /** Hands all outcomes over and forgets them. */
    void drain(Consumer<RowOutcome> receiver) {
        forEach(receiver);
        clear();
    }

    /** The transaction was rolled back: rejected rows stay rejected, all others were not processed. */
    void drainRolledBack(Consumer<RowOutcome> receiver) {
        drain(outcome -> receiver.accept(rolledBack(outcome)));
    }

    /** What becomes of a row when its transaction is rolled back: a rejected one loses its withdrawal. */
    static RowOutcome rolledBack(RowOutcome outcome) {
        return outcome instanceof RowOutcome.Rejected rejected
                ? new RowOutcome.Rejected(
                        rejected.position(), rejected.email(), rejected.problems(), rejected.original())
                : new RowOutcome.NotProcessed(outcome.position(), outcome.email());
    }

    private void clear() {
        log.clear();
        rejected.clear();
        first = Optional.empty();
        size = 0;
    }

    private final class Outcomes implements Iterator<RowOutcome> {

        private final ByteLog.Reader stored = log.read();
        private final Iterator<RowOutcome> refused = rejected.iterator();
        private final long firstNumber = first.map(RowPosition::number).orElse(0L);
        private int given;

        @Override
        public boolean hasNext() {
            return given < size;
        }

        @Override
        public RowOutcome next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            RowOutcome outcome = OutcomeCodec.read(stored, firstNumber + given, refused);
            given++;
            return outcome;
        }
    }
}
