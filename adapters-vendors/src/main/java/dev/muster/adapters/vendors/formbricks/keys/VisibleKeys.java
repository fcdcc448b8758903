package dev.muster.adapters.vendors.formbricks.keys;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The attribute keys that a server lists: those of every workspace that the access key may read. */
final class VisibleKeys {

    private final String workspace;
    private final Map<String, Map<String, AttributeKey>> byWorkspace = new HashMap<>();

    /** No keys yet. The workspace may be named by its current or by its older identifier. */
    VisibleKeys(String workspace) {
        this.workspace = workspace;
    }

    /** Adds a page; returns whether it had a new key. */
    boolean add(JsonNode page) {
        boolean news = false;
        for (JsonNode entry : page) {
            AttributeKey key = key(entry);
            news |= byWorkspace
                            .computeIfAbsent(owner(entry), owner -> new LinkedHashMap<>())
                            .put(key.key(), key)
                    == null;
        }
        return news;
    }

    /**
     * The keys of the workspace. If no key is listed under its identifier, and the keys of one workspace only are listed, the
     * identifier is taken for an older one, which the server accepts but does not list. If the server lists no key at all, the
     * workspace has the default keys.
     *
     * @return empty if the workspace is not visible to the access key
     */
    Optional<Map<String, AttributeKey>> ofWorkspace() {
        if (byWorkspace.isEmpty()) {
            return Optional.of(
                    AttributeKey.DEFAULTS.stream().collect(Collectors.toMap(AttributeKey::key, Function.identity())));
        }
        Map<String, AttributeKey> listed = byWorkspace.get(workspace);
        if (listed == null && byWorkspace.size() == 1) {
            return byWorkspace.values().stream().findFirst();
        }
        return Optional.ofNullable(listed);
    }

    private String owner(JsonNode entry) {
        String older = entry.path("environmentId").asText("");
        return older.equals(workspace) ? workspace : entry.path("workspaceId").asText(older);
    }

    /** Older servers name no type: there every value is text. */
    static AttributeKey key(JsonNode entry) {
        String key = entry.path("key").asText("");
        DataType type = switch (entry.path("dataType").asText("")) {
            case "number" -> DataType.NUMBER;
            case "date" -> DataType.DATE;
            default -> DataType.STRING;
        };
        JsonNode name = entry.path("name");
        return AttributeKey.custom(key, name.isTextual() ? name.textValue() : key, type);
    }
}
