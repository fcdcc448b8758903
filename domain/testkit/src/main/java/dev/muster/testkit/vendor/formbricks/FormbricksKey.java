package dev.muster.testkit.vendor.formbricks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.testkit.vendor.javascript.JsDate;
import dev.muster.testkit.vendor.network.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An attribute key.
 *
 * @param ordinal the how-manieth key of the server it is; stands for its id and its time
 */
record FormbricksKey(
        int ordinal, String workspaceId, String key, String name, Optional<String> description, FormbricksType type) {

    static final Set<String> RESERVED = Set.of("user_id", "first_name", "last_name");

    private static final Set<String> DEFAULTS = Set.of("userId", "email", "firstName", "lastName", "language");
    private static final Set<String> UNIQUE = Set.of("userId", "email");
    private static final Pattern SAFE = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    static boolean isSafe(String key) {
        return SAFE.matcher(key).matches();
    }

    FormbricksKey named(String other) {
        return new FormbricksKey(ordinal, workspaceId, key, other, description, type);
    }

    ObjectNode json() {
        String created = JsDate.write(FIRST.plusSeconds(ordinal));
        return Json.object()
                .put("id", "standinkey" + ordinal)
                .put("createdAt", created)
                .put("updatedAt", created)
                .put("isUnique", UNIQUE.contains(key))
                .put("key", key)
                .put("name", name)
                .put("description", description.orElse(null))
                .put("type", DEFAULTS.contains(key) ? "default" : "custom")
                .put("dataType", type.wire())
                .put("workspaceId", workspaceId);
    }
}
