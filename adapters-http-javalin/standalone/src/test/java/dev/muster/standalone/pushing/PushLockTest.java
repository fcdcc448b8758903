package dev.muster.standalone.pushing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.standalone.console.CommandFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushLockTest {

    private static final DeliveryScope SCOPE = new DeliveryScope(new WorkspaceId("w"), new SinkId("migma here p"));
    private static final DeliveryScope OTHER = new DeliveryScope(new WorkspaceId("w"), new SinkId("migma there p"));

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void dataFile() {
        data = folder.resolve("muster.db");
    }

    @Test
    void aSecondPushToTheSameSinkIsRefusedWhileTheFirstRuns() {
        boolean refused = PushLock.holding(data, SCOPE, () -> {
            assertThatThrownBy(() -> PushLock.holding(data, SCOPE, () -> true))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageStartingWith("Another push to migma here p is running on this data file");
            return true;
        });

        assertThat(refused).isTrue();
    }

    @Test
    void pushesToDifferentSinksRunBesideEachOther() {
        assertThat(PushLock.<Boolean>holding(data, SCOPE, () -> PushLock.holding(data, OTHER, () -> true)))
                .isTrue();
    }

    @Test
    void theNextPushMayRunWhenTheFirstIsOver() {
        PushLock.holding(data, SCOPE, () -> true);

        assertThat(PushLock.<Boolean>holding(data, SCOPE, () -> true)).isTrue();
    }
}
