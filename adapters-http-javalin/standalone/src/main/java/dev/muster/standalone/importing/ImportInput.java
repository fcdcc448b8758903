package dev.muster.standalone.importing;

import dev.muster.standalone.console.CommandFailure;
import dev.muster.standalone.store.ScratchFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file to import: the one that was named, or a temporary copy of a pipe. Rows are read while a transaction is open, so
 * a pipe that is slow would make every other writer wait.
 */
final class ImportInput implements AutoCloseable {

    /** The argument that stands for standard input. */
    static final String STANDARD_INPUT = "-";

    private final String name;
    private final Path path;
    private final Optional<ScratchFolder> copied;

    private ImportInput(String name, Path path, Optional<ScratchFolder> copied) {
        this.name = name;
        this.path = path;
        this.copied = copied;
    }

    /** The input that the argument names. Fails if there is no such file. */
    static ImportInput of(String argument, InputStream standardInput) {
        try {
            if (argument.equals(STANDARD_INPUT)) {
                return copy("", standardInput);
            }
            Path file = Path.of(argument);
            if (Files.isDirectory(file)) {
                throw CommandFailure.usage(argument + " is a folder; name a file in it.");
            }
            if (!Files.exists(file)) {
                throw CommandFailure.usage("There is no file " + argument + "; correct its name or its folder.");
            }
            return Files.isRegularFile(file) ? new ImportInput(nameOf(file), file, Optional.empty()) : copyOfPipe(file);
        } catch (InvalidPathException e) {
            throw CommandFailure.usage(argument + " cannot be the name of a file: " + e.getReason() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy the input to a temporary file: " + e.getMessage(), e);
        }
    }

    /** The name of the file, without its folder; empty for standard input. */
    String name() {
        return name;
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        copied.ifPresent(ScratchFolder::close);
    }

    private static ImportInput copyOfPipe(Path pipe) throws IOException {
        try (InputStream in = Files.newInputStream(pipe)) {
            return copy(nameOf(pipe), in);
        }
    }

    private static ImportInput copy(String name, InputStream in) throws IOException {
        ScratchFolder folder = ScratchFolder.create();
        try {
            Path copy = folder.file("input");
            Files.copy(in, copy);
            return new ImportInput(name, copy, Optional.of(folder));
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }
}
