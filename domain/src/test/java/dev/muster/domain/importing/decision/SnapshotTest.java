package dev.muster.domain.importing.decision;

import static dev.muster.domain.importing.row.Candidates.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final Verdict CREATE = new Verdict.Create(profile("ada@example.com", Optional.empty()));

    @Test
    void whatWasLookedUpSettlesEveryVerdict() {
        Snapshot lookedUp = new Snapshot(Snapshot.Basis.LOOKED_UP, Map.of(), Map.of());

        assertThat(lookedUp.isFinal(CREATE)).isTrue();
        assertThat(lookedUp.isFinal(new Verdict.Keep())).isTrue();
    }

    @Test
    void anAssumptionSettlesOnlyACreationSinceTheStoreConfirmsIt() {
        assertThat(Snapshot.NOTHING_KNOWN.isFinal(CREATE)).isTrue();
        assertThat(Snapshot.NOTHING_KNOWN.isFinal(new Verdict.Keep())).isFalse();
    }
}
