package dev.muster.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {

    @TempDir
    private Path folder;

    @Test
    void aNewFileIsReadableByItsOwnerAloneAndOneThatIsThereStaysAsItIs() throws IOException {
        Path file = folder.resolve("rejects.csv");
        Path shared = Files.writeString(folder.resolve("shared.csv"), "email\n");
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rw-r-----"));

        OwnerOnly.createFile(file);
        OwnerOnly.createFile(shared);

        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(shared)).isEqualTo("rw-r-----");
        assertThat(shared).hasContent("email\n");
    }

    @Test
    void aFolderIsClosedToOthersWhetherItIsNewOrWasThere() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(permissions(OwnerOnly.createFolder(open))).isEqualTo("rwx------");
        assertThat(permissions(OwnerOnly.createFolder(folder.resolve("a/b")))).isEqualTo("rwx------");
    }

    @Test
    void aLinkIsNoFolderOfOurOwn() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("theirs")));

        assertThatThrownBy(() -> OwnerOnly.createFolder(link)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void theCacheIsWhereTheUserWantsItOrElseAmongTheTemporaryFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(CacheFolder.find(Map.of("XDG_CACHE_HOME", folder.toString())))
                .contains(folder.resolve("muster"));
        assertThat(CacheFolder.find(Map.of("XDG_CACHE_HOME", file.toString())))
                .contains(ScratchFolder.ofUser("muster-cache"));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
