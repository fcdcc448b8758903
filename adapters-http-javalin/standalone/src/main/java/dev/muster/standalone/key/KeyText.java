package dev.muster.standalone.key;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.Permission;
import dev.muster.domain.administration.AccessKeyAdministration.IssuedKey;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.standalone.console.Printable;
import dev.muster.standalone.console.Table;
import dev.muster.standalone.server.RateLimitText;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Access keys as text and as JSON. Only a key that was just issued has a secret to show. */
final class KeyText {

    private static final int MOST_CHARACTERS = 60;

    private KeyText() {}

    static List<String> table(List<AccessKey> keys) {
        Table table = new Table(0).row("ID", "NAME", "ORGANISATION", "WORKSPACES", "RATE LIMIT", "CREATED", "REVOKED");
        for (AccessKey key : keys) {
            table.row(
                    key.id().value(),
                    Printable.cut(key.name(), MOST_CHARACTERS),
                    Printable.cut(key.organisation().value(), MOST_CHARACTERS),
                    Printable.cut(workspaces(key), MOST_CHARACTERS),
                    RateLimitText.of(key.rateLimit()),
                    key.createdAt().toString(),
                    key.revokedAt().map(Instant::toString).orElse(""));
        }
        return table.lines();
    }

    static void write(IssuedKey issued, JsonGenerator json) throws IOException {
        AccessKey key = issued.key();
        json.writeStartObject();
        json.writeStringField("id", key.id().value());
        json.writeStringField("key", issued.secret());
        json.writeStringField("organisationId", key.organisation().value());
        writeWorkspaces(key, json);
        json.writeEndObject();
    }

    static void write(AccessKey key, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", key.id().value());
        json.writeStringField("name", key.name());
        json.writeStringField("organisationId", key.organisation().value());
        writeWorkspaces(key, json);
        json.writeStringField("rateLimit", RateLimitText.of(key.rateLimit()));
        json.writeStringField("createdAt", key.createdAt().toString());
        json.writeFieldName("revokedAt");
        if (key.revokedAt().isPresent()) {
            json.writeString(key.revokedAt().get().toString());
        } else {
            json.writeNull();
        }
        json.writeEndObject();
    }

    private static void writeWorkspaces(AccessKey key, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("workspaces");
        for (Map.Entry<String, Permission> granted : sorted(key).entrySet()) {
            json.writeStringField(granted.getKey(), Grant.word(granted.getValue()));
        }
        json.writeEndObject();
    }

    private static String workspaces(AccessKey key) {
        return sorted(key).entrySet().stream()
                .map(granted -> granted.getKey() + ":" + Grant.word(granted.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Permission> sorted(AccessKey key) {
        Map<String, Permission> sorted = new TreeMap<>();
        for (Map.Entry<WorkspaceId, Permission> granted : key.permissions().entrySet()) {
            sorted.put(granted.getKey().value(), granted.getValue());
        }
        return sorted;
    }
}
