package dev.muster.domain;

import static dev.muster.domain.Scenario.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.identifier.TimeOrderedIds;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When an import commits, and that a listener hears only of what is committed. */
class CommitTest {

    private final InMemoryContactStore memory = new InMemoryContactStore();
    private final FailingStore store = FailingStore.never(memory);
    private Instant now = Scenario.NOW;

    @Test
    void aSmallImportIsOneTransaction() {
        imports(ImportPolicy.files(), 10, builder -> builder.rowsPerChunk(3));

        assertThat(store.additionsPerCommit()).containsExactly(10);
    }

    @Test
    void anImportOfNothingIsNone() {
        imports(ImportPolicy.files(), 0, UnaryOperator.identity());

        assertThat(store.additionsPerCommit()).isEmpty();
    }

    @Test
    void aLargeOneIsCommittedEverySoManyRows() {
        imports(ImportPolicy.files(), 10, builder -> builder.rowsPerChunk(2).rowsPerCommit(4));

        assertThat(store.additionsPerCommit()).containsExactly(4, 4, 2);
    }

    @Test
    void aSlowOneIsCommittedEverySoOften() {
        RowSource people = people(6);
        RowSource slow = () -> {
            now = now.plusMillis(300);
            return people.next();
        };

        imports(ImportPolicy.files(), slow, builder -> builder.rowsPerChunk(1).timePerCommit(Duration.ofMillis(500)));

        assertThat(store.additionsPerCommit()).containsExactly(2, 2, 2);
    }

    @Test
    void oneThatMayBeRolledBackIsAlwaysOneTransaction() {
        imports(
                ImportPolicy.files().with(OnFailure.ROLL_BACK_ALL),
                10,
                builder -> builder.rowsPerChunk(1).rowsPerCommit(1));

        assertThat(store.additionsPerCommit()).containsExactly(10);
    }

    @Test
    void aPreviewIsNeverCutInTwoSinceItsSecondHalfWouldNotSeeTheFirst() {
        RowSource twice = RowSource.of(List.of(
                ContactRow.at(1, "ada@example.com").build(),
                ContactRow.at(2, "ada@example.com").attribute("plan", "pro").build()));

        ImportReport report = importer(builder -> builder.rowsPerChunk(1).rowsPerCommit(1))
                .preview(ImportRequest.of(WORKSPACE, twice, ImportPolicy.files()));

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(memory.contacts(WORKSPACE)).isEmpty();
    }

    @Test
    void aThousandRejectedRowsAreNotHeldLonger() {
        List<ContactRow> rows = IntStream.rangeClosed(1, 1_500)
                .mapToObj(row -> ContactRow.at(row, row > 1_200 ? "person" + row + "@example.com" : "bad")
                        .build())
                .toList();

        imports(ImportPolicy.files(), RowSource.of(rows), builder -> builder.rowsPerChunk(500));

        assertThat(store.additionsPerCommit()).containsExactly(0, 300);
    }

    @Test
    void theListenerHearsOfARowWhenItIsCommitted() {
        List<Boolean> storedWhenHeard = new ArrayList<>();
        ContactImporter importer = importer(builder -> builder.rowsPerChunk(1).rowsPerCommit(2));

        importer.importAll(new ImportRequest(
                WORKSPACE, people(5), ImportPolicy.files(), outcome -> storedWhenHeard.add(isStored(outcome))));

        assertThat(storedWhenHeard).hasSize(5).containsOnly(true);
    }

    private boolean isStored(RowOutcome outcome) {
        return memory.contacts(WORKSPACE).size() >= outcome.position().number();
    }

    private void imports(ImportPolicy policy, int people, UnaryOperator<ContactImporterBuilder> settings) {
        imports(policy, people(people), settings);
    }

    private void imports(ImportPolicy policy, RowSource rows, UnaryOperator<ContactImporterBuilder> settings) {
        importer(settings).importAll(ImportRequest.of(WORKSPACE, rows, policy));
    }

    private ContactImporter importer(UnaryOperator<ContactImporterBuilder> settings) {
        InstantSource clock = () -> now;
        return settings.apply(ContactImporter.builder()
                        .store(store)
                        .ids(new TimeOrderedIds(clock, new SplittableRandom(1)))
                        .clock(clock))
                .build();
    }

    private static RowSource people(int count) {
        return RowSource.of(IntStream.rangeClosed(1, count)
                .mapToObj(row ->
                        ContactRow.at(row, "person" + row + "@example.com").build())
                .toList());
    }
}
