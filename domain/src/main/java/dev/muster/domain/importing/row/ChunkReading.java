package dev.muster.domain.importing.row;

import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads rows off their source, a chunk at a time, and checks each. */
public final class ChunkReading {

    private final RowSource source;
    private final RowChecking checking;
    private final int rowsPerChunk;
    private long lastNumber;
    private boolean exhausted;
    private boolean broken;

    public ChunkReading(RowSource source, RowChecking checking, int rowsPerChunk) {
        this.source = source;
        this.checking = checking;
        this.rowsPerChunk = rowsPerChunk;
    }

    /** The next rows, checked; an empty list at the end. */
    public List<CheckedRow> next() {
        List<CheckedRow> chunk = new ArrayList<>(rowsPerChunk);
        while (!exhausted && chunk.size() < rowsPerChunk) {
            read().ifPresent(row -> chunk.add(checking.check(row)));
        }
        return chunk;
    }

    /** The next row, for rows that will not be processed any more and need no checking. */
    public Optional<ContactRow> nextUnchecked() {
        return exhausted ? Optional.empty() : read();
    }

    /** Whether the source broke off instead of coming to its end. */
    public boolean isBroken() {
        return broken;
    }

    /** The number of the last row that was read; 0 before the first. */
    public long lastNumber() {
        return lastNumber;
    }

    private Optional<ContactRow> read() {
        Optional<ContactRow> row;
        try {
            row = source.next();
        } catch (UncheckedIOException e) {
            broken = true;
            exhausted = true;
            return Optional.empty();
        }
        row.ifPresentOrElse(this::follow, () -> exhausted = true);
        return row;
    }

    private void follow(ContactRow row) {
        long number = row.position().number();
        if (lastNumber > 0 && number != lastNumber + 1) {
            throw new IllegalStateException("row " + number + " follows row " + lastNumber + ": numbers rise by one");
        }
        lastNumber = number;
    }
}
