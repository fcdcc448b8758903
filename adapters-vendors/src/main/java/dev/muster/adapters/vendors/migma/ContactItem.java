package dev.muster.adapters.vendors.migma;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.delivery.outcome.Loss;
import dev.muster.domain.delivery.outcome.LossKind;
import dev.muster.domain.delivery.sink.EncodedContact;
import dev.muster.domain.delivery.sink.OutgoingContact;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A contact as an item of a bulk import. */
final class ContactItem {

    /** The attributes with a JSON member of their own, in the order of writing. */
    private static final List<String> MEMBERS = List.of(
            AttributeKey.FIRST_NAME,
            AttributeKey.LAST_NAME,
            AttributeKey.PHONE,
            AttributeKey.COUNTRY,
            AttributeKey.LANGUAGE);

    private static final int MOST_PHONE_CODE_POINTS = 30;
    private static final JsonFactory JSON = new JsonFactory();

    private final String project;

    ContactItem(String project) {
        this.project = project;
    }

    EncodedContact encode(OutgoingContact contact) {
        List<Loss> losses = new ArrayList<>();
        String content = write(contact, losses);
        int bytes = content.getBytes(UTF_8).length + 1;
        return new EncodedContact(content, bytes, Set.of(), losses, Optional.empty());
    }

    private String write(OutgoingContact contact, List<Loss> losses) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("email", contact.address());
            json.writeStringField("projectId", project);
            writeMembers(contact, json, losses);
            writeTags(contact, json);
            writeCustomFields(contact, json);
            if (contact.status().isPresent()) {
                json.writeStringField("status", contact.status().get().word());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void writeMembers(OutgoingContact contact, JsonGenerator json, List<Loss> losses)
            throws IOException {
        for (String key : MEMBERS) {
            Optional<AttributeValue> value = contact.attributes().find(key);
            if (value.isPresent() && !fits(key, value.get().text())) {
                losses.add(new Loss(LossKind.LENGTH, key));
            } else if (value.isPresent()) {
                if (value.get() instanceof AttributeValue.Json) {
                    losses.add(new Loss(LossKind.JSON, key));
                }
                json.writeStringField(key, value.get().text());
            }
        }
    }

    private static boolean fits(String key, String text) {
        return !key.equals(AttributeKey.PHONE) || text.codePointCount(0, text.length()) <= MOST_PHONE_CODE_POINTS;
    }

    private static void writeTags(OutgoingContact contact, JsonGenerator json) throws IOException {
        List<String> tags = contact.tags().names();
        if (!tags.isEmpty()) {
            json.writeFieldName("tags");
            json.writeArray(tags.toArray(String[]::new), 0, tags.size());
        }
    }

    private static void writeCustomFields(OutgoingContact contact, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("customFields");
        if (contact.userId().isPresent()) {
            json.writeStringField(AttributeKey.USER_ID, contact.userId().get().value());
        }
        for (Map.Entry<String, AttributeValue> attribute :
                contact.attributes().values().entrySet()) {
            if (!MEMBERS.contains(attribute.getKey())) {
                json.writeFieldName(attribute.getKey());
                writeValue(attribute.getValue(), json);
            }
        }
        json.writeEndObject();
    }

    private static void writeValue(AttributeValue value, JsonGenerator json) throws IOException {
        if (value instanceof AttributeValue.Json) {
            json.writeRawValue(value.text());
        } else {
            json.writeString(value.text());
        }
    }
}
