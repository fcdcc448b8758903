package dev.muster.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class ScratchFolderTest {

    @Test
    void isClosedToOthersAndGoneWithItsFilesWhenItIsClosed() throws IOException {
        Path file;
        try (ScratchFolder folder = ScratchFolder.create()) {
            file = Files.writeString(folder.file("people.csv"), "email\n");
            assertThat(permissions(file.getParent())).isEqualTo("rwx------");
            assertThat(permissions(file.getParent().getParent())).isEqualTo("rwx------");
        }
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void isDeletedByTheNextStartIfItsProcessWasKilled() throws IOException {
        try (ScratchFolder used = ScratchFolder.create()) {
            Path usedFile = Files.writeString(used.file("input"), "email\n");
            Path abandoned = abandonedBeside(usedFile.getParent());

            ScratchFolder.deleteAbandoned();

            assertThat(abandoned).doesNotExist();
            assertThat(usedFile).exists();
        }
    }

    /** A killed process leaves its files, and the system releases its lock. */
    private static Path abandonedBeside(Path folder) throws IOException {
        Path abandoned = Files.createTempDirectory(folder.getParent(), "");
        FileChannel.open(abandoned.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .close();
        Files.writeString(abandoned.resolve("input"), "email\nada@example.com\n");
        return abandoned;
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
