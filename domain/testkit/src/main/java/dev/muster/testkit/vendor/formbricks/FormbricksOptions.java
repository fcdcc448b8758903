package dev.muster.testkit.vendor.formbricks;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How a {@link FormbricksStandIn} is set up.
 *
 * @param apiKey the only key that it knows
 * @param workspaceId the only workspace that this key may write to
 * @param requestsPerMinute requests in any 60 s; {@link Integer#MAX_VALUE} for no limit
 * @param skipped where skipped contacts are listed
 * @param poisonedEmails a request with such an address, compared as sent, fails as a whole with 500
 * @param keysElsewhere attribute keys of another workspace and their data types ({@code string}, {@code number} or
 *     {@code date}): they are listed beside the own ones, as the real server does
 */
public record FormbricksOptions(
        String apiKey,
        String workspaceId,
        int requestsPerMinute,
        SkippedLocation skipped,
        Predicate<String> poisonedEmails,
        Map<String, String> keysElsewhere) {

    private static final int REQUESTS_PER_MINUTE = 100;

    public FormbricksOptions {
        requireNonNull(apiKey);
        requireNonNull(workspaceId);
        requireNonNull(skipped);
        requireNonNull(poisonedEmails);
        keysElsewhere = Map.copyOf(keysElsewhere);
        keysElsewhere.values().forEach(FormbricksType::ofWire);
    }

    /** The limits of the real vendor, no poison, one workspace. */
    public static FormbricksOptions defaults() {
        return new FormbricksOptions(
                "fbk_standin",
                "standinworkspace",
                REQUESTS_PER_MINUTE,
                SkippedLocation.IN_META,
                email -> false,
                Map.of());
    }

    public FormbricksOptions withApiKey(String key) {
        return new FormbricksOptions(key, workspaceId, requestsPerMinute, skipped, poisonedEmails, keysElsewhere);
    }

    public FormbricksOptions withWorkspaceId(String id) {
        return new FormbricksOptions(apiKey, id, requestsPerMinute, skipped, poisonedEmails, keysElsewhere);
    }

    public FormbricksOptions withRequestsPerMinute(int most) {
        return new FormbricksOptions(apiKey, workspaceId, most, skipped, poisonedEmails, keysElsewhere);
    }

    /** Without a limit on requests, for tests that must not wait. */
    public FormbricksOptions unlimited() {
        return withRequestsPerMinute(Integer.MAX_VALUE);
    }

    public FormbricksOptions withSkipped(SkippedLocation place) {
        return new FormbricksOptions(apiKey, workspaceId, requestsPerMinute, place, poisonedEmails, keysElsewhere);
    }

    public FormbricksOptions withPoisonedEmails(Predicate<String> poisoned) {
        return new FormbricksOptions(apiKey, workspaceId, requestsPerMinute, skipped, poisoned, keysElsewhere);
    }

    /** With one key more in another workspace; it may bear the name of a key of this one. */
    public FormbricksOptions withKeyElsewhere(String key, String dataType) {
        Map<String, String> more = new LinkedHashMap<>(keysElsewhere);
        more.put(key, dataType);
        return new FormbricksOptions(apiKey, workspaceId, requestsPerMinute, skipped, poisonedEmails, more);
    }
}
