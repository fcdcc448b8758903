package dev.muster.adapters.vendors.migma;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import dev.muster.adapters.vendors.transport.Transport;
import dev.muster.adapters.vendors.transport.VendorReply;
import dev.muster.adapters.vendors.transport.VendorReply.Answered;
import dev.muster.adapters.vendors.transport.VendorReply.Unanswered;
import dev.muster.adapters.vendors.transport.VendorRequest;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Optional;

/**
 * An import that Migma runs as a job. It is polled until it ends. If polling fails, the batch is {@code Lost}: nobody knows
 * what has arrived, and sending it again under its name finds the same job. For one thread.
 */
final class ImportJob {

    private static final int NOT_FOUND = 404;
    private static final int MOST_NOT_FOUND = 5;

    private final Transport transport;
    private final MigmaSettings settings;
    private final VendorRequest question;
    private final OutgoingBatch batch;
    private int notFound;

    ImportJob(Transport transport, MigmaSettings settings, String bulkPath, String jobId, OutgoingBatch batch) {
        this.transport = transport;
        this.settings = settings;
        this.batch = batch;
        question = VendorRequest.get(
                bulkPath + "/" + URLEncoder.encode(jobId, UTF_8).replace("+", "%20"));
    }

    /** Polls until the job ends or its timeout is over. */
    BatchAnswer end() {
        try {
            return Failsafe.with(untilItEnds())
                    .get(context -> context.isFirstAttempt() ? Optional.<BatchAnswer>empty() : ask())
                    .orElseGet(() -> new BatchAnswer.Lost("the job still runs after " + time(settings.jobTimeout())));
        } catch (FailsafeException e) {
            return new BatchAnswer.Lost("interrupted while the job ran");
        }
    }

    private RetryPolicy<Optional<BatchAnswer>> untilItEnds() {
        RetryPolicyBuilder<Optional<BatchAnswer>> policy = RetryPolicy.<Optional<BatchAnswer>>builder()
                .handleIf((end, thrown) -> end != null && end.isEmpty())
                .withMaxRetries(-1);
        if (settings.firstPoll().compareTo(settings.longestPoll()) < 0) {
            policy.withBackoff(settings.firstPoll(), settings.longestPoll());
        } else {
            policy.withDelay(settings.firstPoll());
        }
        return policy.withMaxDuration(settings.jobTimeout().plusNanos(1)).build();
    }

    /** The end of the job; empty while it runs. */
    private Optional<BatchAnswer> ask() {
        VendorReply reply = transport.exchange(question);
        return reply instanceof Unanswered none ? lost(none.reason()) : read((Answered) reply);
    }

    private Optional<BatchAnswer> read(Answered answer) {
        if (answer.status() == NOT_FOUND) {
            notFound++;
            return notFound <= MOST_NOT_FOUND
                    ? Optional.empty()
                    : Optional.of(new BatchAnswer.Failed("the import job has vanished"));
        }
        if (!answer.isSuccess() || BulkAnswer.isRefusal(answer)) {
            return lost(RefusalText.shownOf(answer));
        }
        JsonNode job = answer.body().path("data");
        return switch (job.path("status").asText()) {
            case "completed" ->
                Optional.of(ImportCounts.read(job.path("result"), batch)
                        .orElseGet(() -> new BatchAnswer.Failed("the job ended without counts")));
            case "failed" -> Optional.of(new BatchAnswer.Failed(failure(job)));
            default -> Optional.empty();
        };
    }

    private static String failure(JsonNode job) {
        return "the import job failed: " + Refusal.shown(job.path("error").asText("no reason given"));
    }

    private static Optional<BatchAnswer> lost(String reason) {
        return Optional.of(new BatchAnswer.Lost("the end of the job is not known: " + reason));
    }

    private static String time(Duration time) {
        return time.toSeconds() < 1 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }
}
