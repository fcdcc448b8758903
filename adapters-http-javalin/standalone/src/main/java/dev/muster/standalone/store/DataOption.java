package dev.muster.standalone.store;

import dev.muster.standalone.console.CommandFailure;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the data file. */
public final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "FILE",
            defaultValue = "muster.db",
            description = "The SQLite file with all data; without it: ${DEFAULT-VALUE}.")
    private String name = "";

    /** The file, for commands that create it if it is missing. */
    public Path file() {
        Path file = path();
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw CommandFailure.usage("--data " + name + " is a folder; name a file in it.");
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw CommandFailure.usage("--data " + name + ": there is no folder " + folder + "; create it first.");
        }
        return file;
    }

    /** The file, for commands that need existing data: a misspelt name must not create an empty file. */
    public Path existingFile() {
        Path file = file();
        if (!Files.exists(file)) {
            throw CommandFailure.usage("There is no data file " + name
                    + ". Name it with --data, or begin one with serve, import or workspace create.");
        }
        return file;
    }

    private Path path() {
        if (name.startsWith("jdbc:")) {
            throw CommandFailure.usage("--data takes the path of a SQLite file, not a JDBC URL.");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw CommandFailure.usage("--data " + name + " cannot be the name of a file: " + e.getReason() + ".");
        }
    }
}
