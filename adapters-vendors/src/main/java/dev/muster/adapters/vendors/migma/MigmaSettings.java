package dev.muster.adapters.vendors.migma;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * Settings of deliveries to Migma.
 *
 * @param project the project's identifier there
 * @param mostContacts the most contacts in a batch; Migma imports up to 5,000 at once, and more in a job
 * @param requestsPerMinute the most requests that the transport sends in a minute
 * @param firstPoll the pause before the first poll of a job; later pauses double
 * @param longestPoll the longest pause between two polls
 * @param jobTimeout how long a job may take
 */
public record MigmaSettings(
        String project,
        int mostContacts,
        int requestsPerMinute,
        Duration firstPoll,
        Duration longestPoll,
        Duration jobTimeout) {

    public MigmaSettings {
        requireNonNull(project);
        requireNonNull(firstPoll);
        requireNonNull(longestPoll);
        requireNonNull(jobTimeout);
    }
}
