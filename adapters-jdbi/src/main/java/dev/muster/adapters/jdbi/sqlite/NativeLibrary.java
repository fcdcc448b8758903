package dev.muster.adapters.jdbi.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/** SQLite itself, which the driver brings along in its jar and can only load from a file. */
public final class NativeLibrary {

    private static final String LOAD_FROM = "org.sqlite.lib.path";
    private static final String UNPACK_IN = "org.sqlite.tmpdir";

    private NativeLibrary() {}

    /** Unpacks it below the folder, unless this version is there, and lets the driver load it from there. */
    public static synchronized void unpackInto(Path folder) throws IOException {
        if (System.getProperty(LOAD_FROM) != null) {
            return;
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        Optional<URL> packed = Optional.ofNullable(
                SQLiteJDBCLoader.class.getResource(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name));
        if (packed.isEmpty()) {
            return;
        }
        Path home = Files.createDirectories(folder.resolve("sqlite-" + SQLiteJDBCLoader.getVersion()));
        Path library = home.resolve(name);
        long size = packed.get().openConnection().getContentLengthLong();
        if (!isThere(library, size)) {
            unpack(packed.get(), library, size);
        }
        System.setProperty(LOAD_FROM, home.toString());
        // The driver deletes in this folder what it takes for its own leftovers, and unpacks there if loading fails.
        System.setProperty(UNPACK_IN, home.toString());
    }

    /** One process at a time, and the name appears when the file is complete. */
    private static void unpack(URL packed, Path library, long size) throws IOException {
        Path lock = library.resolveSibling("lock");
        Path part = library.resolveSibling(library.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Closing the channel releases the lock.
            channel.lock();
            if (!isThere(library, size)) {
                try (InputStream in = packed.openStream()) {
                    Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static boolean isThere(Path library, long size) throws IOException {
        return Files.exists(library) && Files.size(library) == size;
    }
}
