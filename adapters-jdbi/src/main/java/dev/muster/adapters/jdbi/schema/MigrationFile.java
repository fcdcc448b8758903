package dev.muster.adapters.jdbi.schema;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.flywaydb.core.api.resource.LoadableResource;

/** A migration among this package's resources. */
final class MigrationFile extends LoadableResource {

    private static final String FOLDER = "sqlite/";

    private final String name;

    MigrationFile(String name) {
        this.name = name;
    }

    @Override
    public Reader read() {
        InputStream bytes = MigrationFile.class.getResourceAsStream("/dev/muster/adapters/jdbi/" + FOLDER + name);
        if (bytes == null) {
            throw new IllegalStateException("the migration " + name + " is missing from the class path");
        }
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public String getRelativePath() {
        return FOLDER + name;
    }

    @Override
    public String getAbsolutePath() {
        return FOLDER + name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return FOLDER + name;
    }
}
