package dev.muster.standalone.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folder for files that the program can create again at any time. */
public final class CacheFolder {

    private static final String NAME = "muster";

    private CacheFolder() {}

    /**
     * A folder of the user's own: in {@code XDG_CACHE_HOME}, in {@code ~/.cache}, or else among the temporary files. Empty
     * if none of them can be used.
     */
    public static Optional<Path> find(Map<String, String> environment) {
        return candidates(environment).stream()
                .flatMap(folder -> usable(folder).stream())
                .findFirst();
    }

    private static Optional<Path> usable(Path folder) {
        try {
            return Optional.of(OwnerOnly.createFolder(folder));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Path> candidates(Map<String, String> environment) {
        Path inHome = Path.of(System.getProperty("user.home"), ".cache");
        Path cache = Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(inHome);
        Path temporary = ScratchFolder.ofUser("muster-cache");
        return cache.isAbsolute() ? List.of(cache.resolve(NAME), temporary) : List.of(temporary);
    }
}
