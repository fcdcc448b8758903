package dev.muster.adapters.http.dialect.formbricks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.muster.adapters.http.exchange.Json;
import dev.muster.adapters.http.exchange.Slot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads uploads as a lenient decoder and a strict parser would: broken UTF-8 becomes U+FFFD, of repeated members the last
 * one counts, unknown ones are dropped. Thread-safe.
 */
final class UploadReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

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
    Optional<Upload> read(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        try (JsonParser parser = json.parser(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            Upload upload = upload(parser);
            return parser.nextToken() == null ? Optional.of(upload) : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    private Upload upload(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return Upload.NOTHING;
        }
        Upload upload = Upload.NOTHING;
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            upload = switch (member) {
                case "workspaceId" ->
                    new Upload(Slot.text(parser), upload.environmentId(), upload.contacts(), upload.contactCount());
                case "environmentId" ->
                    new Upload(upload.workspaceId(), Slot.text(parser), upload.contacts(), upload.contactCount());
                case "contacts" -> contacts(parser, upload);
                default -> {
                    parser.skipChildren();
                    yield upload;
                }
            };
        }
        return upload;
    }

    private Upload contacts(JsonParser parser, Upload upload) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return new Upload(upload.workspaceId(), upload.environmentId(), Slot.other(parser), 0);
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
        return new Upload(upload.workspaceId(), upload.environmentId(), new Slot.Filled<>(items), count);
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
}
