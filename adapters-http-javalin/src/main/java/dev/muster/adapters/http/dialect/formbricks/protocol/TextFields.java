package dev.muster.adapters.http.dialect.formbricks.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.muster.adapters.http.exchange.json.Json;
import dev.muster.adapters.http.exchange.json.JsonField;
import dev.muster.domain.attribute.StorableText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object whose members are texts, or should be: what is something else is kept as that. Of repeated members the
 * last one counts.
 *
 * @param members the members, in the order of their first appearance
 * @param attributes the member {@code attributes}, which should be an object of texts itself
 */
public record TextFields(Map<String, JsonField<String>> members, JsonField<Map<String, JsonField<String>>> attributes) {

    private static final String ATTRIBUTES = "attributes";

    /** The fields of a body, none if it is not an object; empty if the body is not JSON. */
    public static Optional<TextFields> read(Json json, String body) {
        return BodyText.read(json, body, TextFields::fields);
    }

    /** The member with this name. */
    public JsonField<String> text(String member) {
        return members.getOrDefault(member, JsonField.missing());
    }

    public WorkspaceReference workspace() {
        return new WorkspaceReference(text("workspaceId"), text("environmentId"));
    }

    private static TextFields fields(JsonParser parser) throws IOException {
        Map<String, JsonField<String>> members = new LinkedHashMap<>();
        JsonField<Map<String, JsonField<String>>> attributes = JsonField.missing();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new TextFields(members, attributes);
        }
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            if (member.equals(ATTRIBUTES)) {
                attributes = texts(parser);
            } else {
                members.put(member, JsonField.text(parser));
            }
        }
        return new TextFields(members, attributes);
    }

    private static JsonField<Map<String, JsonField<String>>> texts(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return JsonField.other(parser);
        }
        Map<String, JsonField<String>> texts = new LinkedHashMap<>();
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            texts.put(StorableText.withoutLoneSurrogates(member), JsonField.text(parser));
        }
        return new JsonField.Filled<>(texts);
    }
}
