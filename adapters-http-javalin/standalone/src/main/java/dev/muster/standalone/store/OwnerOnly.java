package dev.muster.standalone.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner can read. On file systems without POSIX permissions they are ordinary ones. */
public final class OwnerOnly {

    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";

    private OwnerOnly() {}

    /** Creates an empty file; one that is there already is left as it is. */
    public static void createFile(Path file) throws IOException {
        try {
            Files.createFile(file, attributes(file, FILE));
        } catch (FileAlreadyExistsException kept) {
            return;
        }
    }

    /**
     * Creates the folder, and those above it. One that is there already is closed to others.
     *
     * @throws IOException also if the folder is a link, or belongs to somebody else
     */
    public static Path createFolder(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            Files.createDirectories(parent, attributes(folder, FOLDER));
        }
        try {
            return Files.createDirectory(folder, attributes(folder, FOLDER));
        } catch (FileAlreadyExistsException e) {
            requireOwn(folder);
            return folder;
        }
    }

    private static void requireOwn(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(folder.toString(), null, "it is not a folder");
        }
        if (!hasPosix(folder)) {
            return;
        }
        // Java does not tell who runs the program; a new file belongs to that user.
        Path probe = Files.createTempFile(folder, "owner", null);
        try {
            if (!Files.getOwner(probe).equals(Files.getOwner(folder))) {
                throw new AccessDeniedException(folder.toString(), null, "it belongs to another user");
            }
        } finally {
            Files.delete(probe);
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(FOLDER));
    }

    private static FileAttribute<?>[] attributes(Path file, String permissions) {
        return hasPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean hasPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
