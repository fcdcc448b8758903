package dev.muster.standalone.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder for temporary files, readable by its owner alone. It is locked while it is in use; {@link #deleteAbandoned}
 * deletes those that are not, which killed processes left.
 */
public final class ScratchFolder implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;

    private ScratchFolder(Path folder) throws IOException {
        this.folder = folder;
        lock = lockFile(folder);
        lock.lock();
        folder.toFile().deleteOnExit();
        file(LOCK);
    }

    /** Creates one. */
    public static ScratchFolder create() {
        Path all = all();
        try {
            OwnerOnly.createFolder(all);
            return locked(all, () -> new ScratchFolder(Files.createTempDirectory(all, "")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create a temporary folder in " + all + ": " + e.getMessage(), e);
        }
    }

    /** Deletes what killed processes of this user left. What cannot be deleted now stays for the next time. */
    public static void deleteAbandoned() {
        Path all = all();
        if (!Files.isDirectory(all)) {
            return;
        }
        try {
            OwnerOnly.createFolder(all);
            locked(all, () -> {
                for (Path folder : list(all)) {
                    if (Files.isDirectory(folder) && isAbandoned(folder)) {
                        delete(folder);
                    }
                }
                return true;
            });
        } catch (IOException e) {
            return;
        }
    }

    /** A file in it, which need not exist. It is also deleted if the program is asked to end before this is closed. */
    public Path file(String name) {
        Path file = folder.resolve(name);
        file.toFile().deleteOnExit();
        return file;
    }

    @Override
    public void close() {
        try (lock) {
            locked(all(), () -> delete(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the temporary folder " + folder + ".", e);
        }
    }

    private static Path all() {
        return ofUser("muster");
    }

    /** A place among the temporary files that is the same for all processes of the user. */
    static Path ofUser(String name) {
        String user = System.getProperty("user.name").replaceAll("\\W", "_");
        return Path.of(System.getProperty("java.io.tmpdir"), name + "-" + user);
    }

    /** One process at a time: otherwise a new folder that is not locked yet would look abandoned. */
    private static synchronized <T> T locked(Path all, Work<T> work) throws IOException {
        try (FileChannel channel = lockFile(all)) {
            channel.lock();
            return work.run();
        }
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        try (FileChannel channel = lockFile(folder)) {
            return Optional.ofNullable(channel.tryLock()).isPresent();
        } catch (OverlappingFileLockException usedByThisProcess) {
            return false;
        }
    }

    private static FileChannel lockFile(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static boolean delete(Path folder) throws IOException {
        for (Path file : list(folder)) {
            Files.deleteIfExists(file);
        }
        return Files.deleteIfExists(folder);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Work that is done while the lock is held. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }
}
