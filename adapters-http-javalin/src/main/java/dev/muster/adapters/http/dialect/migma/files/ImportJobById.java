package dev.muster.adapters.http.dialect.migma.files;

import dev.muster.adapters.http.dialect.migma.bulk.BulkResult;
import dev.muster.adapters.http.dialect.migma.protocol.Answers;
import dev.muster.adapters.http.dialect.migma.protocol.HexId;
import dev.muster.adapters.http.dialect.migma.protocol.Nulls;
import dev.muster.adapters.http.dialect.migma.protocol.OperationContext;
import dev.muster.adapters.http.dialect.migma.subscriber.RowErrorText;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.Timestamps;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.JobEnd;
import dev.muster.domain.job.JobId;
import dev.muster.domain.job.JobKind;
import dev.muster.domain.outcome.OutcomeKind;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code GET /contacts/bulk/{jobId}} and {@code GET /contacts/imports/{id}}: how far a job has come. Thread-safe. */
public final class ImportJobById {

    public static final String JOB_ID = "jobId";

    private final OperationContext shared;
    private final int mostErrors;

    /**
     * Shows jobs.
     *
     * @param mostErrors how many error texts an answer lists
     */
    public ImportJobById(OperationContext shared, int mostErrors) {
        this.shared = shared;
        this.mostErrors = mostErrors;
    }

    /** Of a list of contacts. */
    public Answer ofList(Exchange exchange, AccessKey key) throws IOException {
        return shared.bodies()
                .ignore(exchange)
                .answer(request -> job(request, JobKind.LIST, key)
                        .map(job -> Answers.ok(list(job)))
                        .orElseGet(Answers::jobNotFound));
    }

    /** Of a file. */
    public Answer ofFile(Exchange exchange, AccessKey key) throws IOException {
        return shared.bodies()
                .ignore(exchange)
                .answer(request -> job(request, JobKind.FILE, key)
                        .map(job -> Answers.ok(file(job)))
                        .orElseGet(Answers::jobNotFound));
    }

    private Optional<ImportJob> job(Exchange exchange, JobKind kind, AccessKey key) {
        return HexId.of(exchange.pathParameter(JOB_ID))
                .flatMap(id -> shared.ports().jobs().find(new JobId(id)))
                .filter(job -> job.order().kind() == kind)
                .filter(job ->
                        shared.readable(job.order().workspace().value(), key).isPresent());
    }

    private ListProgress list(ImportJob job) {
        return new ListProgress(
                job.order().id().value(),
                status(job),
                job.rows(),
                job.settled(),
                Nulls.orNull(job.end().map(end -> BulkResult.of(job, errors(job)))),
                Nulls.orNull(error(job)),
                Timestamps.text(job.order().at()),
                Nulls.orNull(job.end().map(end -> Timestamps.text(end.at()))));
    }

    private Map<String, Object> file(ImportJob job) {
        Map<String, Object> progress = new LinkedHashMap<>();
        progress.put("object", FileImport.OBJECT);
        progress.put("id", job.order().id().value());
        progress.put("status", status(job));
        progress.put("counts", Counts.of(job));
        progress.put("errors", errors(job));
        progress.put("created_at", Timestamps.text(job.order().at()));
        progress.put("completed_at", Nulls.orNull(job.end().map(end -> Timestamps.text(end.at()))));
        progress.put("error", Nulls.orNull(error(job)));
        return progress;
    }

    private List<String> errors(ImportJob job) {
        return job.rejectedRows().stream()
                .limit(mostErrors)
                .map(row -> RowErrorText.of(row.position(), row.email(), row.problems()))
                .toList();
    }

    private static String status(ImportJob job) {
        if (job.end().isPresent()) {
            return job.end().get() instanceof JobEnd.Failed ? "failed" : "completed";
        }
        return job.settled() == 0 ? "pending" : "processing";
    }

    private static Optional<String> error(ImportJob job) {
        return job.end().filter(JobEnd.Failed.class::isInstance).map(end -> ((JobEnd.Failed) end).error());
    }

    private record ListProgress(
            String jobId,
            String status,
            long totalContacts,
            long processed,
            Object result,
            Object error,
            String createdAt,
            Object completedAt) {}

    private record Counts(long total, long created, long updated, long skipped, long failed) {

        static Counts of(ImportJob job) {
            return new Counts(
                    job.rows(),
                    job.count(OutcomeKind.CREATED),
                    job.count(OutcomeKind.UPDATED) + job.count(OutcomeKind.UNCHANGED),
                    job.count(OutcomeKind.SKIPPED),
                    job.count(OutcomeKind.REJECTED));
        }
    }
}
