package dev.muster.adapters.http.dialect.formbricks.upload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.muster.adapters.http.dialect.formbricks.protocol.BodyText;
import dev.muster.adapters.http.dialect.formbricks.protocol.WorkspaceReference;
import dev.muster.adapters.http.exchange.json.Json;
import dev.muster.adapters.http.exchange.json.JsonField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads uploads: of repeated members the last one counts, unknown ones are dropped. Thread-safe. */
final class UploadReader {

    private final Json json;
    private final int mostContacts;

    /**
     * A reader.
     *
     * @param mostContacts how many contacts are kept; further ones are only counted
     */
    UploadReader(Json json, int mostContacts) {
        this.json = json;
        this.mostContacts = mostContacts;
    }

    /** The upload; empty if the body is not JSON. */
    Optional<Upload> read(String body) {
        return BodyText.read(json, body, this::upload);
    }

    private Upload upload(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return Upload.NOTHING;
        }
        JsonField<String> workspaceId = JsonField.missing();
        JsonField<String> environmentId = JsonField.missing();
        Contacts contacts = new Contacts(JsonField.missing(), 0);
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            switch (member) {
                case "workspaceId" -> workspaceId = JsonField.text(parser);
                case "environmentId" -> environmentId = JsonField.text(parser);
                case "contacts" -> contacts = contacts(parser);
                default -> parser.skipChildren();
            }
        }
        return new Upload(new WorkspaceReference(workspaceId, environmentId), contacts.kept(), contacts.count());
    }

    private Contacts contacts(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return new Contacts(JsonField.other(parser), 0);
        }
        List<JsonField<Upload.Item>> items = new ArrayList<>();
        long count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            count++;
            if (count <= mostContacts) {
                items.add(item(parser));
            } else {
                parser.skipChildren();
            }
        }
        return new Contacts(new JsonField.Filled<>(items), count);
    }

    private static JsonField<Upload.Item> item(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return JsonField.other(parser);
        }
        JsonField<List<JsonField<Upload.Attribute>>> attributes = JsonField.missing();
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            if (member.equals("attributes")) {
                attributes = attributes(parser);
            } else {
                parser.skipChildren();
            }
        }
        return new JsonField.Filled<>(new Upload.Item(attributes));
    }

    private static JsonField<List<JsonField<Upload.Attribute>>> attributes(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return JsonField.other(parser);
        }
        List<JsonField<Upload.Attribute>> attributes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            attributes.add(attribute(parser));
        }
        return new JsonField.Filled<>(attributes);
    }

    private static JsonField<Upload.Attribute> attribute(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return JsonField.other(parser);
        }
        JsonField<Upload.Key> key = JsonField.missing();
        JsonField<String> value = JsonField.missing();
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            switch (member) {
                case "attributeKey" -> key = key(parser);
                case "value" -> value = JsonField.text(parser);
                default -> parser.skipChildren();
            }
        }
        return new JsonField.Filled<>(new Upload.Attribute(key, value));
    }

    private static JsonField<Upload.Key> key(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return JsonField.other(parser);
        }
        JsonField<String> key = JsonField.missing();
        JsonField<String> name = JsonField.missing();
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            switch (member) {
                case "key" -> key = JsonField.text(parser);
                case "name" -> name = JsonField.text(parser);
                default -> parser.skipChildren();
            }
        }
        return new JsonField.Filled<>(new Upload.Key(key, name));
    }

    private record Contacts(JsonField<List<JsonField<Upload.Item>>> kept, long count) {}
}
