package dev.muster.files.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.UserId;
import dev.muster.files.csv.CsvOutput;
import dev.muster.files.header.MultiValue;
import dev.muster.files.text.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Contacts as CSV. */
final class CsvContacts implements ContactWriter.Output {

    private final CsvOutput csv;

    CsvContacts(OutputStream out) {
        csv = CsvOutput.verbatim(out, ',');
        csv.write(ContactWriter.COLUMNS);
    }

    @Override
    public void write(Contact contact) {
        Profile profile = contact.profile();
        List<String> cells = new ArrayList<>(ContactWriter.COLUMNS.size());
        cells.add(profile.email().typed());
        cells.add(profile.userId().map(UserId::value).orElse(""));
        for (String key : ContactWriter.OWN_COLUMNS) {
            cells.add(profile.attributes()
                    .find(key)
                    .filter(CsvContacts::fitsCell)
                    .map(AttributeValue::text)
                    .orElse(""));
        }
        cells.add(profile.status().word());
        List<String> tags = profile.tags().names();
        cells.add(tags.isEmpty() ? "" : JsonText.write(json -> JsonText.writeStrings(json, tags)));
        cells.add(JsonText.write(json -> attributes(json, profile)));
        csv.write(cells);
    }

    private static void attributes(JsonGenerator json, Profile profile) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, AttributeValue> entry :
                profile.attributes().values().entrySet()) {
            if (!(ContactWriter.OWN_COLUMNS.contains(entry.getKey()) && fitsCell(entry.getValue()))) {
                json.writeFieldName(entry.getKey());
                JsonText.writeValue(json, entry.getValue());
            }
        }
        json.writeEndObject();
    }

    /** A cell would turn JSON into text, and something blank into nothing, and several phones into one. */
    private static boolean fitsCell(AttributeValue value) {
        return value instanceof AttributeValue.Text
                && !value.isBlank()
                && !value.text().contains(MultiValue.SEPARATOR);
    }

    @Override
    public void close() {
        csv.close();
    }
}
