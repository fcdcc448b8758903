package dev.muster.standalone.importing;

import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Rows that move a progress bar while they are read, by the lines they stand on. Counting a file's lines beforehand takes
 * a small part of the time that importing them does.
 */
final class ImportProgress implements RowSource {

    /** Fixed: asking the terminal would load a native library. */
    private static final int WIDTH = 79;

    private static final int PIECE = 1 << 16;

    private final RowSource rows;
    private final ProgressBar bar;

    private ImportProgress(RowSource rows, ProgressBar bar) {
        this.rows = rows;
        this.bar = bar;
    }

    /** The rows of a file, and a bar that stays until this is closed. Closing does not close the rows. */
    static ImportProgress over(RowSource rows, Path file, PrintStream shown) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Importing")
                .setUnit(" lines", 1)
                .setInitialMax(lines(file))
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(shown, WIDTH))
                .build();
        return new ImportProgress(rows, bar);
    }

    @Override
    public Optional<ContactRow> next() {
        Optional<ContactRow> row = rows.next();
        if (row.isPresent()) {
            row.get().position().line().ifPresent(bar::stepTo);
        } else {
            bar.stepTo(bar.getMax());
        }
        return row;
    }

    @Override
    public void close() {
        bar.close();
    }

    private static long lines(Path file) {
        byte[] piece = new byte[PIECE];
        long lines = 1;
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(piece); length > 0; length = in.read(piece)) {
                for (int i = 0; i < length; i++) {
                    lines += piece[i] == '\n' ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
