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
 * Rows that advance a progress bar as they are read, by line number. The lines are counted first, which is fast compared
 * with the import.
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

    /** The rows of a file with a progress bar. Closing removes the bar, and does not close the rows. */
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
