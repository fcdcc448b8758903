package dev.muster.adapters.http.documentation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files inside jars. */
final class ClassPath {

    private ClassPath() {}

    /**
     * A whole file.
     *
     * @throws IllegalStateException if there is none of this name
     */
    static byte[] read(String name) {
        try (InputStream in = ClassPath.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
