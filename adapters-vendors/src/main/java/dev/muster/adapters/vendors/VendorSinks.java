package dev.muster.adapters.vendors;

import dev.muster.adapters.vendors.formbricks.FormbricksSink;
import dev.muster.adapters.vendors.migma.MigmaSettings;
import dev.muster.adapters.vendors.migma.MigmaSink;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Sinks that deliver contacts to outside vendors over HTTP.
 *
 * <pre>{@code
 * Sink migma = VendorSinks.migma(URI.create("https://api.migma.ai"), project, accessKey)
 *         .clock(InstantSource.system())
 *         .build();
 * }</pre>
 */
public final class VendorSinks {

    private static final int MIGMA_CONTACTS = 5_000;
    private static final int MIGMA_REQUESTS_PER_MINUTE = 10;
    private static final Duration MIGMA_ANSWER = Duration.ofMinutes(5);

    private static final int FORMBRICKS_CONTACTS = 250;
    private static final int FORMBRICKS_REQUESTS_PER_MINUTE = 100;
    private static final Duration FORMBRICKS_ANSWER = Duration.ofMinutes(1);

    private VendorSinks() {}

    /**
     * A project at Migma. By default a batch has up to 5,000 contacts, which Migma imports at once, and a minute has up to 10
     * requests, as its free plan allows.
     *
     * @param server the address of its API, usually {@code https://api.migma.ai}, with or without {@code /v1}
     * @param project the project's identifier there
     * @param accessKey a key with the permission {@code audience:write}
     * @throws IllegalArgumentException if one of them is not valid
     */
    public static VendorSinkBuilder migma(URI server, String project, String accessKey) {
        String target = CheckedSetting.target(project, "project");
        return new VendorSinkBuilder(
                        CheckedSetting.server(server),
                        Map.of("Authorization", "Bearer " + CheckedSetting.accessKey(accessKey)),
                        (transport, options) -> new MigmaSink(
                                transport,
                                options.server(),
                                new MigmaSettings(
                                        target,
                                        options.mostContacts(),
                                        options.requestsPerMinute(),
                                        options.firstPoll(),
                                        options.longestPoll(),
                                        options.jobTimeout())))
                .mostContacts(MIGMA_CONTACTS)
                .requestsPerMinute(MIGMA_REQUESTS_PER_MINUTE)
                .answerTimeout(MIGMA_ANSWER);
    }

    /**
     * A workspace at Formbricks. By default a batch has up to 250 contacts, and a minute has up to 100 requests; both are
     * Formbricks' limits.
     *
     * @param server the address of its API, usually {@code https://app.formbricks.com}, with or without {@code /api/v2}
     * @param workspace the workspace's identifier there, or its older environment identifier
     * @param accessKey a key that may write to the workspace
     * @throws IllegalArgumentException if one of them is not valid
     */
    public static VendorSinkBuilder formbricks(URI server, String workspace, String accessKey) {
        String target = CheckedSetting.target(workspace, "workspace");
        return new VendorSinkBuilder(
                        CheckedSetting.server(server),
                        Map.of("x-api-key", CheckedSetting.accessKey(accessKey)),
                        (transport, options) -> new FormbricksSink(
                                transport,
                                options.server(),
                                target,
                                options.mostContacts(),
                                options.requestsPerMinute()))
                .mostContacts(FORMBRICKS_CONTACTS)
                .requestsPerMinute(FORMBRICKS_REQUESTS_PER_MINUTE)
                .answerTimeout(FORMBRICKS_ANSWER);
    }
}
