package dev.muster.adapters.vendors.migma;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What a delivery to Migma keeps to.
 *
 * @param project the project's identifier there
 * @param mostContacts the largest batch; up to 5,000 contacts Migma answers at once, more become a job
 * @param requestsPerMinute how many requests the transport sends in a minute at most
 * @param firstPoll how long after its acceptance a job is asked for; later pauses double
 * @param longestPoll the longest pause between two questions
 * @param jobPatience how long a job may take
 */
public record MigmaSettings(
        String project,
        int mostContacts,
        int requestsPerMinute,
        Duration firstPoll,
        Duration longestPoll,
        Duration jobPatience) {

    public MigmaSettings {
        requireNonNull(project);
        requireNonNull(firstPoll);
        requireNonNull(longestPoll);
        requireNonNull(jobPatience);
    }
}
