package dev.muster.files.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.Profile;
import dev.muster.files.header.MultiValue;
import dev.muster.files.text.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Contacts as NDJSON. */
final class NdjsonContacts implements ContactWriter.Output {

    private final JsonGenerator json;

    NdjsonContacts(OutputStream out) {
        try {
            json = JsonText.FACTORY.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(Contact contact) {
        try {
            write(contact.profile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Profile profile) throws IOException {
        Map<String, AttributeValue> values = profile.attributes().values();
        json.writeStartObject();
        json.writeStringField(AttributeKey.EMAIL, profile.email().typed());
        if (profile.userId().isPresent()) {
            json.writeStringField(AttributeKey.USER_ID, profile.userId().get().value());
        }
        for (String key : ContactWriter.OWN_COLUMNS) {
            Optional<AttributeValue> value = profile.attributes().find(key).filter(NdjsonContacts::fitsMember);
            if (value.isPresent()) {
                json.writeFieldName(key);
                JsonText.writeValue(json, value.get());
            }
        }
        json.writeStringField(ContactWriter.STATUS, profile.status().word());
        json.writeFieldName(ContactWriter.TAGS);
        JsonText.writeStrings(json, profile.tags().names());
        json.writeObjectFieldStart(ContactWriter.ATTRIBUTES);
        for (Map.Entry<String, AttributeValue> entry : values.entrySet()) {
            if (!(ContactWriter.OWN_COLUMNS.contains(entry.getKey()) && fitsMember(entry.getValue()))) {
                json.writeFieldName(entry.getKey());
                JsonText.writeValue(json, entry.getValue());
            }
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** A member would be taken for several phones. */
    private static boolean fitsMember(AttributeValue value) {
        return !value.text().contains(MultiValue.SEPARATOR);
    }

    @Override
    public void close() {
        try {
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
