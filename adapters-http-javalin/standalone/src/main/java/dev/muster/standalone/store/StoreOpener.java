package dev.muster.standalone.store;

import java.nio.file.Path;

/** Opens data files. */
@FunctionalInterface
public interface StoreOpener {

    /**
     * Opens a data file, creates it if it is not there, and brings it up to date.
     *
     * @throws dev.muster.domain.port.out.StoreUnavailable if it cannot be opened
     */
    OpenStore open(Path file);
}
