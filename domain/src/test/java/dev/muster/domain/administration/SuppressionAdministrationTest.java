package dev.muster.domain.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.suppression.SuppressionEntry;
import dev.muster.domain.suppression.SuppressionTarget;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuppressionAdministrationTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("workspace");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final Attribution BY = new Attribution("java", "carl", "asked by letter");

    private final InMemoryContactStore store = new InMemoryContactStore();
    private final SuppressionAdministration suppressions =
            new SuppressionAdministration(store, InstantSource.fixed(NOW.plusNanos(999_999)));

    @Test
    void theListHasWhatWasAddedWithTimeAndReason() {
        assertThat(suppressions.add(WORKSPACE, targets("example.com", "ada@example.org"), BY))
                .containsExactlyInAnyOrderElementsOf(targets("example.com", "ada@example.org"));

        assertThat(suppressions.all(WORKSPACE))
                .containsExactly(
                        new SuppressionEntry(new SuppressionTarget("ada@example.org"), NOW, BY),
                        new SuppressionEntry(new SuppressionTarget("example.com"), NOW, BY));
        assertThat(suppressions.all(new WorkspaceId("other"))).isEmpty();
    }

    @Test
    void whatIsOnTheListKeepsItsTimeAndReason() {
        suppressions.add(WORKSPACE, targets("example.com"), BY);

        assertThat(suppressions.add(WORKSPACE, targets("Example.com", "example.org"), Attribution.HOST))
                .containsExactly(new SuppressionTarget("example.org"));
        assertThat(suppressions.all(WORKSPACE)).extracting(SuppressionEntry::by).containsExactly(BY, Attribution.HOST);
    }

    @Test
    void entriesAreTakenOffOneByOneAndAllAtOnce() {
        suppressions.add(WORKSPACE, targets("example.com", "example.org", "ada@example.net"), BY);

        assertThat(suppressions.remove(WORKSPACE, targets("example.com", "unknown.example")))
                .containsExactly(new SuppressionTarget("example.com"));
        assertThat(suppressions.all(WORKSPACE)).hasSize(2);
        assertThat(suppressions.clear(WORKSPACE)).isEqualTo(2);
        assertThat(suppressions.all(WORKSPACE)).isEmpty();
        assertThat(suppressions.clear(WORKSPACE)).isZero();
    }

    private static List<SuppressionTarget> targets(String... texts) {
        return Stream.of(texts)
                .map(text -> SuppressionTarget.parse(text).orElseThrow())
                .toList();
    }
}
