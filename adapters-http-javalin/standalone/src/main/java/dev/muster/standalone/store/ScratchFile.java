package dev.muster.standalone.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A place for a data file that nobody wants to keep, in a temporary folder of its own. */
final class ScratchFile implements AutoCloseable {

    private final Path folder;

    ScratchFile() {
        try {
            folder = Files.createTempDirectory("muster-scratch");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create a temporary folder: " + e.getMessage(), e);
        }
    }

    Path path() {
        return folder.resolve("scratch.db");
    }

    /** Removes the file, its companions and the folder. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the temporary folder " + folder + ".", e);
        }
    }
}
