package dev.muster.adapters.jdbi.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The file of a store, before SQLite opens it. */
final class StoreFiles {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private StoreFiles() {}

    /**
     * Creates the file if it is missing, readable by its owner alone where the file system knows owners. SQLite gives its
     * companions the same permissions.
     *
     * @throws dev.muster.domain.port.out.StoreUnavailable if the file cannot be a store
     */
    static void prepare(Path file, SqliteFaults faults) {
        Path folder = file.getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw unusable(file, "it is a folder, not a file", faults);
        }
        if (!Files.isDirectory(folder)) {
            throw faults.permanent(
                    "the folder " + folder + " does not exist", new NoSuchFileException(folder.toString()));
        }
        if (!Files.exists(file)) {
            create(file, folder, faults);
        } else if (!Files.isRegularFile(file)) {
            throw unusable(file, "it is a device or a pipe, not a file", faults);
        }
    }

    /**
     * Refuses a file of which the end is missing; SQLite itself would read zeros there. What is still in the log need not
     * be in the file, so a file with a log is not checked.
     */
    static void requireWhole(Path file, Connection connection, SqliteFaults faults) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            long expected = number(statement, "PRAGMA page_count") * number(statement, "PRAGMA page_size");
            Path real = file.toRealPath();
            Path log = real.resolveSibling(real.getFileName() + "-wal");
            boolean hasLog = Files.exists(log) && Files.size(log) > 0;
            long size = Files.size(file);
            statement.execute("COMMIT");
            if (!hasLog && size < expected) {
                throw unusable(
                        file,
                        "its end is missing: it has " + size + " bytes of " + expected + "; restore it from a copy",
                        faults);
            }
        } catch (IOException e) {
            throw faults.permanent("its size cannot be read", e);
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static void create(Path file, Path folder, SqliteFaults faults) {
        try {
            boolean hasOwners = Files.getFileStore(folder).supportsFileAttributeView("posix");
            Files.createFile(file, hasOwners ? new FileAttribute<?>[] {OWNER_ONLY} : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException anotherProcessCreatedIt) {
            return;
        } catch (IOException e) {
            throw faults.permanent("it cannot be opened; look at the permissions of the file and its folder", e);
        }
    }

    private static RuntimeException unusable(Path file, String why, SqliteFaults faults) {
        return faults.permanent(why, new FileSystemException(file.toString(), null, why));
    }
}
