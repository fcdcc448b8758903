package dev.muster.testkit;

import dev.muster.domain.workspace.Workspace;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The store that the clauses test, as the adapter's contract class opens it. */
final class StoreUnderTest {

    private final Supplier<StorePorts> opening;
    private final Consumer<Workspace> adding;
    private final Supplier<Duration> patience;

    StoreUnderTest(Supplier<StorePorts> opening, Consumer<Workspace> adding, Supplier<Duration> patience) {
        this.opening = opening;
        this.adding = adding;
        this.patience = patience;
    }

    StorePorts openEmptyStore() {
        return opening.get();
    }

    void addWorkspace(Workspace workspace) {
        adding.accept(workspace);
    }

    Duration patience() {
        return patience.get();
    }
}
