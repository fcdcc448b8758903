package dev.muster.adapters.jdbi.schema;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * All migrations, by name. Flyway would look for them in the class path, and find none in a jar that a packager wrote
 * without entries for its folders.
 */
public final class Migrations implements ResourceProvider {

    private static final List<String> NAMES = List.of(
            "V1__contacts_workspaces_and_keys.sql", "V2__jobs_answers_and_status_changes.sql", "V3__deliveries.sql");

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return NAMES.contains(name) ? new MigrationFile(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return NAMES.stream()
                .filter(name ->
                        name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith))
                .<LoadableResource>map(MigrationFile::new)
                .toList();
    }
}
