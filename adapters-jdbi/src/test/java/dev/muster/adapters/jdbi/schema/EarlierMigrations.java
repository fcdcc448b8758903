package dev.muster.adapters.jdbi.schema;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The migrations that there were when an earlier version was written.
 *
 * @param names their names
 */
public record EarlierMigrations(List<String> names) implements ResourceProvider {

    static final EarlierMigrations FIRST = new EarlierMigrations(List.of("V1__contacts_workspaces_and_keys.sql"));
    public static final EarlierMigrations SECOND = new EarlierMigrations(
            List.of("V1__contacts_workspaces_and_keys.sql", "V2__jobs_answers_and_status_changes.sql"));

    /** Makes a file of that version. */
    public void applyTo(Path file) {
        Flyway.configure(EarlierMigrations.class.getClassLoader())
                .dataSource("jdbc:sqlite:" + file, null, null)
                .resourceProvider(this)
                .javaMigrationClassProvider(List::of)
                .load()
                .migrate();
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return names.contains(name) ? new MigrationFile(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return names.stream()
                .filter(name ->
                        name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith))
                .<LoadableResource>map(MigrationFile::new)
                .toList();
    }
}
