package dev.muster.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ContactImporter;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.ManualClock;
import dev.muster.testkit.fixture.RecordingListener;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Imports the rows of a golden case with the library itself. */
public final class InProcessImport {

    private static final Instant NOW = Instant.parse("2024-01-16T11:45:30.456Z");

    private InProcessImport() {}

    /** Fails if the outcomes are others than the case expects. */
    public static void run(PolicyCase policyCase, ContactStore store, WorkspaceId workspace) {
        RecordingListener listener = new RecordingListener();
        AtomicInteger created = new AtomicInteger();
        ImportReport report = ContactImporter.builder()
                .store(store)
                .ids(() -> workspace + "-new-" + created.incrementAndGet())
                .clock(new ManualClock(NOW))
                .build()
                .importAll(
                        new ImportRequest(workspace, RowSource.of(policyCase.rows()), policyCase.policy(), listener));
        assertThat(listener.outcomes()).extracting(ExpectedOutcome::of).isEqualTo(policyCase.outcomes());
        assertThat(report.ending()).isEqualTo(policyCase.ending());
        assertThat(report.policy()).isEqualTo(policyCase.policy());
    }
}
