package dev.muster.testkit.vendor.formbricks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attribute keys of the server, its five defaults included. Not thread-safe. */
final class FormbricksKeys {

    private static final String ELSEWHERE = "workspaceelsewhere";

    private final String workspaceId;
    private final Map<String, FormbricksKey> own = new LinkedHashMap<>();
    private final List<FormbricksKey> elsewhere = new ArrayList<>();

    FormbricksKeys(String workspaceId, Map<String, String> elsewhere) {
        this.workspaceId = workspaceId;
        create("userId", "User Id", Optional.empty(), FormbricksType.STRING);
        create("email", "Email", Optional.empty(), FormbricksType.STRING);
        create("firstName", "First Name", Optional.empty(), FormbricksType.STRING);
        create("lastName", "Last Name", Optional.empty(), FormbricksType.STRING);
        create("language", "Language", Optional.empty(), FormbricksType.STRING);
        elsewhere.forEach((key, type) -> this.elsewhere.add(
                new FormbricksKey(count(), ELSEWHERE, key, key, Optional.empty(), FormbricksType.ofWire(type))));
    }

    Optional<FormbricksKey> find(String key) {
        return Optional.ofNullable(own.get(key));
    }

    FormbricksKey create(String key, String name, Optional<String> description, FormbricksType type) {
        FormbricksKey created = new FormbricksKey(count(), workspaceId, key, name, description, type);
        own.put(key, created);
        return created;
    }

    void rename(FormbricksKey key, String name) {
        own.put(key.key(), key.named(name));
    }

    List<FormbricksKey> own() {
        return List.copyOf(own.values());
    }

    /** The keys of every workspace, the oldest first. */
    List<FormbricksKey> everywhere() {
        List<FormbricksKey> all = new ArrayList<>(own.values());
        all.addAll(elsewhere);
        all.sort((one, other) -> Integer.compare(one.ordinal(), other.ordinal()));
        return all;
    }

    private int count() {
        return own.size() + elsewhere.size();
    }
}
