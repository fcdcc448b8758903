package dev.muster.standalone.importing;

import dev.muster.standalone.console.CommandFailure;
import dev.muster.standalone.console.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The file to import: the one that was named, or a temporary copy of what has to be waited for. Rows are read while a
 * transaction is open, so a pipe that stalls would make every other writer wait.
 */
final class ImportInput implements AutoCloseable {

    /** The argument that stands for standard input. */
    static final String STANDARD_INPUT = "-";

    private final Path path;
    private final boolean isCopy;

    private ImportInput(Path path, boolean isCopy) {
        this.path = path;
        this.isCopy = isCopy;
    }

    /** The input that the argument names. Fails if there is no such file. */
    static ImportInput of(String argument, InputStream standardInput) {
        try {
            if (argument.equals(STANDARD_INPUT)) {
                return copy(standardInput);
            }
            Path file = Path.of(argument);
            if (Files.isDirectory(file)) {
                throw unreadable(argument + " is a folder, not a file.");
            }
            if (!Files.exists(file)) {
                throw unreadable("There is no file " + argument + ".");
            }
            return Files.isRegularFile(file) ? new ImportInput(file, false) : copyOfPipe(file);
        } catch (InvalidPathException e) {
            throw unreadable(argument + " cannot be the name of a file: " + e.getReason() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy the input to a temporary file: " + e.getMessage(), e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        if (isCopy) {
            delete(path);
        }
    }

    private static ImportInput copyOfPipe(Path pipe) throws IOException {
        try (InputStream in = Files.newInputStream(pipe)) {
            return copy(in);
        }
    }

    private static ImportInput copy(InputStream in) throws IOException {
        Path copy = Files.createTempFile("muster-import", ".tmp");
        // For the case that somebody stops the program; close() is the rule.
        copy.toFile().deleteOnExit();
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        return new ImportInput(copy, true);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the temporary file " + file + ".", e);
        }
    }

    private static CommandFailure unreadable(String message) {
        return new CommandFailure(ExitCode.FILE_UNREADABLE, message);
    }
}
