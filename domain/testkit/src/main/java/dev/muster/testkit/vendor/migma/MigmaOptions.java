package dev.muster.testkit.vendor.migma;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a {@link MigmaStandIn} is set up.
 *
 * @param apiKey the only key that it knows
 * @param projectId the only project that it knows
 * @param requestsPerMinute requests in any 60 s; {@link Integer#MAX_VALUE} for no limit
 * @param mostRowsAtOnce a batch of so many rows is done at once, a larger one becomes a job
 * @param errorTexts how failed rows are told
 * @param poisonedEmails a request with such an address, compared in lower case, fails as a whole with 500
 * @param jobError every job fails with this text and has no effect; empty if jobs are done
 */
public record MigmaOptions(
        String apiKey,
        String projectId,
        int requestsPerMinute,
        int mostRowsAtOnce,
        ErrorTexts errorTexts,
        Predicate<String> poisonedEmails,
        Optional<String> jobError) {

    private static final int REQUESTS_PER_MINUTE = 10;
    private static final int MOST_ROWS_AT_ONCE = 5_000;

    public MigmaOptions {
        requireNonNull(apiKey);
        requireNonNull(projectId);
        requireNonNull(errorTexts);
        requireNonNull(poisonedEmails);
        requireNonNull(jobError);
    }

    /** The limits of the real vendor's smallest plan, no poison. */
    public static MigmaOptions defaults() {
        return new MigmaOptions(
                "mgma_sk_test_standin",
                "00000000000000000000000a",
                REQUESTS_PER_MINUTE,
                MOST_ROWS_AT_ONCE,
                ErrorTexts.WITHOUT_ROW_NUMBERS,
                email -> false,
                Optional.empty());
    }

    public MigmaOptions withApiKey(String key) {
        return new MigmaOptions(
                key, projectId, requestsPerMinute, mostRowsAtOnce, errorTexts, poisonedEmails, jobError);
    }

    public MigmaOptions withProjectId(String id) {
        return new MigmaOptions(apiKey, id, requestsPerMinute, mostRowsAtOnce, errorTexts, poisonedEmails, jobError);
    }

    public MigmaOptions withRequestsPerMinute(int most) {
        return new MigmaOptions(apiKey, projectId, most, mostRowsAtOnce, errorTexts, poisonedEmails, jobError);
    }

    /** Without a limit on requests, for tests that must not wait. */
    public MigmaOptions unlimited() {
        return withRequestsPerMinute(Integer.MAX_VALUE);
    }

    public MigmaOptions withMostRowsAtOnce(int most) {
        return new MigmaOptions(apiKey, projectId, requestsPerMinute, most, errorTexts, poisonedEmails, jobError);
    }

    public MigmaOptions withErrorTexts(ErrorTexts texts) {
        return new MigmaOptions(apiKey, projectId, requestsPerMinute, mostRowsAtOnce, texts, poisonedEmails, jobError);
    }

    public MigmaOptions withPoisonedEmails(Predicate<String> poisoned) {
        return new MigmaOptions(apiKey, projectId, requestsPerMinute, mostRowsAtOnce, errorTexts, poisoned, jobError);
    }

    public MigmaOptions withFailingJobs(String error) {
        return new MigmaOptions(
                apiKey, projectId, requestsPerMinute, mostRowsAtOnce, errorTexts, poisonedEmails, Optional.of(error));
    }

    /** How failed rows are told; Migma does not document it. */
    public enum ErrorTexts {
        /** {@code Invalid email: x}. */
        WITHOUT_ROW_NUMBERS,
        /** {@code Row 3 (x): Invalid email}, the first row being 1. */
        WITH_ROW_NUMBERS
    }
}
