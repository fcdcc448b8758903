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

/** The attribute keys that a server lists, of every workspace that the access key may read. */
final class VisibleKeys {

    private final String workspace;
    private final Map<String, Map<String, AttributeKey>> byWorkspace = new HashMap<>();

    /** None yet; wanted are those of the workspace with this identifier, be it the current or the older one. */
    VisibleKeys(String workspace) {
        this.workspace = workspace;
    }

    /** Adds a page, and says whether anything of it was new. */
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
     * The keys of the workspace. If none is listed under its identifier, the identifier may be an older one that the
     * server resolves but does not list; then the keys of the only workspace there is are meant. A server that lists
     * nothing at all has the keys that every workspace begins with.
     *
     * @return empty if it is not among the workspaces to be seen
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

    /** Servers from before typed keys name no type: everything is text there. */
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
