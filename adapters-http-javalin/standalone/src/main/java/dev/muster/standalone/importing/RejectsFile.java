package dev.muster.standalone.importing;

import dev.muster.domain.port.in.ImportListener;
import dev.muster.files.format.FileLayout;
import dev.muster.files.rejects.RejectsWriter;
import dev.muster.standalone.console.CauseText;
import dev.muster.standalone.console.CommandFailure;
import dev.muster.standalone.store.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The file for rejected rows, if {@code --rejects} names one. */
final class RejectsFile implements AutoCloseable {

    private final Optional<RejectsWriter> writer;

    private RejectsFile(Optional<RejectsWriter> writer) {
        this.writer = writer;
    }

    /**
     * Begins the file, in place of what was there. A new file is readable by its owner alone.
     *
     * @param input the file being imported, and
     * @param data the data file: neither may be overwritten
     */
    static RejectsFile to(Optional<String> name, Path input, Path data, FileLayout layout) {
        return new RejectsFile(name.map(target -> writer(target, input, data, layout)));
    }

    /** Refuses a file that cannot or must not be written, before the import begins. */
    static void requireTarget(Optional<String> name, Path input, Path data) {
        name.ifPresent(target -> requireTarget(target, input, data));
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
            Path target = requireTarget(name, input, data);
            OwnerOnly.createFile(target);
            return new RejectsWriter(target, layout);
        } catch (IOException | UncheckedIOException e) {
            throw CommandFailure.usage("Cannot write --rejects " + name + ": " + CauseText.of(e) + ".");
        }
    }

    private static Path requireTarget(String name, Path input, Path data) {
        try {
            Path target = Path.of(name).toAbsolutePath().normalize();
            if (isSame(target, input) || isSame(target, data)) {
                throw CommandFailure.usage("--rejects " + name + " would overwrite that file; name another one.");
            }
            if (!Files.isDirectory(target.resolveSibling(""))) {
                throw CommandFailure.usage("Cannot write --rejects " + name + ": there is no such folder.");
            }
            return target;
        } catch (InvalidPathException e) {
            throw CommandFailure.usage("--rejects " + name + " cannot be the name of a file: " + e.getReason() + ".");
        } catch (IOException e) {
            throw CommandFailure.usage("Cannot write --rejects " + name + ": " + CauseText.of(e) + ".");
        }
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return one.equals(other.toAbsolutePath().normalize())
                || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
    }
}
