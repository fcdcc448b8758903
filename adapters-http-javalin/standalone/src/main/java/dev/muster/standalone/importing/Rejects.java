package dev.muster.standalone.importing;

import dev.muster.domain.port.out.ImportListener;
import dev.muster.files.FileLayout;
import dev.muster.files.RejectsWriter;
import dev.muster.standalone.console.Causes;
import dev.muster.standalone.console.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The file that rejected rows go to, if one is asked for. */
final class Rejects implements AutoCloseable {

    private final Optional<RejectsWriter> writer;

    private Rejects(Optional<RejectsWriter> writer) {
        this.writer = writer;
    }

    /**
     * Begins the file, in place of what was there.
     *
     * @param input the file being imported, and
     * @param data the data file: neither may be overwritten
     */
    static Rejects to(Optional<String> name, Path input, Path data, FileLayout layout) {
        return new Rejects(name.map(target -> writer(target, input, data, layout)));
    }

    ImportListener listener() {
        return writer.isPresent() ? writer.get() : ImportListener.NONE;
    }

    @Override
    public void close() {
        writer.ifPresent(RejectsWriter::close);
    }

    private static RejectsWriter writer(String name, Path input, Path data, FileLayout layout) {
        try {
            Path target = Path.of(name);
            if (isSame(target, input) || isSame(target, data)) {
                throw CommandFailure.usage("--rejects " + name + " would overwrite that file; name another one.");
            }
            return new RejectsWriter(target, layout);
        } catch (InvalidPathException e) {
            throw CommandFailure.usage("--rejects " + name + " cannot be the name of a file: " + e.getReason() + ".");
        } catch (IOException | UncheckedIOException e) {
            throw CommandFailure.usage("Cannot write --rejects " + name + ": " + Causes.of(e) + ".");
        }
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }
}
