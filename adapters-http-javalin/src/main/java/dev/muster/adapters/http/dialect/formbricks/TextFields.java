package dev.muster.adapters.http.dialect.formbricks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.muster.adapters.http.exchange.Json;
import dev.muster.adapters.http.exchange.Slot;
import dev.muster.adapters.http.exchange.WellFormed;
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
record TextFields(Map<String, Slot<String>> members, Slot<Map<String, Slot<String>>> attributes) {

    private static final String ATTRIBUTES = "attributes";

    /** The fields of a body, none if it is not an object; empty if the body is not JSON. */
    static Optional<TextFields> read(Json json, String body) {
        return BodyText.read(json, body, TextFields::fields);
    }

    /** The member with this name. */
    Slot<String> text(String member) {
        return members.getOrDefault(member, Slot.missing());
    }

    WorkspaceReference workspace() {
        return new WorkspaceReference(text("workspaceId"), text("environmentId"));
    }

    private static TextFields fields(JsonParser parser) throws IOException {
        Map<String, Slot<String>> members = new LinkedHashMap<>();
        Slot<Map<String, Slot<String>>> attributes = Slot.missing();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new TextFields(members, attributes);
        }
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            if (member.equals(ATTRIBUTES)) {
                attributes = texts(parser);
            } else {
                members.put(member, Slot.text(parser));
            }
        }
        return new TextFields(members, attributes);
    }

    private static Slot<Map<String, Slot<String>>> texts(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return Slot.other(parser);
        }
        Map<String, Slot<String>> texts = new LinkedHashMap<>();
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            texts.put(WellFormed.text(member), Slot.text(parser));
        }
        return new Slot.Filled<>(texts);
    }
}
