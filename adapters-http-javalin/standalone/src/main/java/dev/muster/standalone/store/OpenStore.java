package dev.muster.standalone.store;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.domain.administration.AccessKeyAdministration;
import dev.muster.domain.administration.WorkspaceAdministration;
import java.nio.file.Path;

/** An open data file, and the administration of its workspaces and keys. */
public record OpenStore(Path path, SqliteStore file, WorkspaceAdministration workspaces, AccessKeyAdministration keys)
        implements AutoCloseable {

    @Override
    public void close() {
        file.close();
    }
}
