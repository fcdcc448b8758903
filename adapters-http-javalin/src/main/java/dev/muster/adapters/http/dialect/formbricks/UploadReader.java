package dev.muster.adapters.http.dialect.formbricks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.muster.adapters.http.exchange.Json;
import dev.muster.adapters.http.exchange.Slot;
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
        Slot<String> workspaceId = Slot.missing();
        Slot<String> environmentId = Slot.missing();
        Contacts contacts = new Contacts(Slot.missing(), 0);
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            switch (member) {
                case "workspaceId" -> workspaceId = Slot.text(parser);
                case "environmentId" -> environmentId = Slot.text(parser);
                case "contacts" -> contacts = contacts(parser);
                default -> parser.skipChildren();
            }
        }
        return new Upload(new WorkspaceReference(workspaceId, environmentId), contacts.kept(), contacts.count());
    }

    private Contacts contacts(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return new Contacts(Slot.other(parser), 0);
        }
        List<Slot<Upload.Item>> items = new ArrayList<>();
        long count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            count++;
            if (count <= mostContacts) {
                items.add(item(parser));
            } else {
                parser.skipChildren();
            }
        }
        return new Contacts(new Slot.Filled<>(items), count);
    }

    private static Slot<Upload.Item> item(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return Slot.other(parser);
        }
        Slot<List<Slot<Upload.Attribute>>> attributes = Slot.missing();
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            if (member.equals("attributes")) {
                attributes = attributes(parser);
            } else {
                parser.skipChildren();
            }
        }
        return new Slot.Filled<>(new Upload.Item(attributes));
    }

    private static Slot<List<Slot<Upload.Attribute>>> attributes(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return Slot.other(parser);
        }
        List<Slot<Upload.Attribute>> attributes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            attributes.add(attribute(parser));
        }
        return new Slot.Filled<>(attributes);
    }

    private static Slot<Upload.Attribute> attribute(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return Slot.other(parser);
        }
        Slot<Upload.Key> key = Slot.missing();
        Slot<String> value = Slot.missing();
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            switch (member) {
                case "attributeKey" -> key = key(parser);
                case "value" -> value = Slot.text(parser);
                default -> parser.skipChildren();
            }
        }
        return new Slot.Filled<>(new Upload.Attribute(key, value));
    }

    private static Slot<Upload.Key> key(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return Slot.other(parser);
        }
        Slot<String> key = Slot.missing();
        Slot<String> name = Slot.missing();
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            switch (member) {
                case "key" -> key = Slot.text(parser);
                case "name" -> name = Slot.text(parser);
                default -> parser.skipChildren();
            }
        }
        return new Slot.Filled<>(new Upload.Key(key, name));
    }

    private record Contacts(Slot<List<Slot<Upload.Item>>> kept, long count) {}
}
