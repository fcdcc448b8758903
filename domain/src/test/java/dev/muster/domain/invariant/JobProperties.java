package dev.muster.domain.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ImportJobsFixture;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.JobId;
import dev.muster.domain.job.RejectedRow;
import dev.muster.domain.outcome.ConsentEffect;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.row.ContactRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;

/** However often the store is lost or the process killed, a job comes to what it would have come to undisturbed. */
@Domain(ImportArbitraries.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class JobProperties {

    private static final int MOST_CALLS = 60;

    @Property(tries = 300)
    void aLostStoreLeavesNoTrace(
            @ForAll List<ImportArbitraries.RowContent> contents,
            @ForAll @IntRange(min = 1, max = 5) int rowsPerChunk,
            @ForAll @Size(max = 4) Set<@IntRange(max = MOST_CALLS) Integer> lostCalls) {
        List<ContactRow> rows = ImportArbitraries.numbered(settled(contents));

        assertThat(disturbed(rows, rowsPerChunk, lostCalls, JobProperties::loseStore))
                .isEqualTo(undisturbed(rows, rowsPerChunk));
    }

    @Property(tries = 300)
    void aKilledProcessLeavesNoTrace(
            @ForAll List<ImportArbitraries.RowContent> contents,
            @ForAll @IntRange(min = 1, max = 5) int rowsPerChunk,
            @ForAll @Size(max = 4) Set<@IntRange(max = MOST_CALLS) Integer> lastCalls) {
        List<ContactRow> rows = ImportArbitraries.numbered(settled(contents));

        assertThat(disturbed(rows, rowsPerChunk, lastCalls, JobProperties::killProcess))
                .isEqualTo(undisturbed(rows, rowsPerChunk));
    }

    @Property(tries = 12)
    void norDoesOneThatIsKilledOverManyPortions(
            @ForAll @Size(min = 1) List<ImportArbitraries.RowContent> contents,
            @ForAll @Size(min = 1, max = 8) Set<@IntRange(max = MOST_CALLS) Integer> lastCalls) {
        List<ImportArbitraries.RowContent> many = Stream.generate(() -> settled(contents))
                .flatMap(List::stream)
                .limit(2_300)
                .toList();
        List<ContactRow> rows = ImportArbitraries.numbered(many);

        assertThat(disturbed(rows, 300, lastCalls, JobProperties::killProcess)).isEqualTo(undisturbed(rows, 300));
    }

    /** A userId always belongs to the same addresses, so that nobody gives one up, which an import remembers of its own rows. */
    private static List<ImportArbitraries.RowContent> settled(List<ImportArbitraries.RowContent> contents) {
        return contents.stream()
                .map(it -> new ImportArbitraries.RowContent(
                        it.email(),
                        it.userId().map(any -> "u" + it.email().length()),
                        it.status(),
                        it.tags(),
                        it.attributes(),
                        it.fault()))
                .toList();
    }

    private static Result undisturbed(List<ContactRow> rows, int rowsPerChunk) {
        ImportJobsFixture background = background(rowsPerChunk);
        JobId job = background.orders("digest", rows);
        background.works();
        return result(background, job);
    }

    private static Result disturbed(List<ContactRow> rows, int rowsPerChunk, Set<Integer> calls, Runnable disturbance) {
        ImportJobsFixture background = background(rowsPerChunk);
        JobId job = background.orders("digest", rows);
        AtomicInteger call = new AtomicInteger();
        background.failing((point, transaction) -> {
            if (calls.contains(call.getAndIncrement())) {
                disturbance.run();
            }
        });
        for (int attempt = 0; attempt <= calls.size(); attempt++) {
            try {
                background.works();
            } catch (ProcessKilled killed) {
                background.restarted();
            }
        }
        return result(background, job);
    }

    private static ImportJobsFixture background(int rowsPerChunk) {
        return new ImportJobsFixture()
                .with(builder -> builder.rowsPerChunk(rowsPerChunk).rowsPerCommit(2 * rowsPerChunk));
    }

    private static Result result(ImportJobsFixture background, JobId id) {
        ImportJob job = background.job(id);
        assertThat(job.end()).as("the job has ended").isPresent();
        assertThat(job.settled()).isEqualTo(job.rows());
        return new Result(background.content(), job.counts(), job.consent(), job.rejectedRows());
    }

    private static void loseStore() {
        throw new StoreUnavailable("the store is gone", StoreUnavailable.Retry.LATER);
    }

    private static void killProcess() {
        throw new ProcessKilled();
    }

    private record Result(
            Map<String, String> content,
            Map<OutcomeKind, Long> counts,
            Map<ConsentEffect, Long> consent,
            List<RejectedRow> rejectedRows) {}

    /** Nobody catches it on the way up. */
    private static final class ProcessKilled extends Error {
        private static final long serialVersionUID = 1L;
    }
}
