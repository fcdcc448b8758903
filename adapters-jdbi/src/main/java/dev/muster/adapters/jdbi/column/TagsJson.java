package dev.muster.adapters.jdbi.column;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.muster.domain.contact.Tags;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Tags as a JSON array of strings, sorted as the tags are. */
public final class TagsJson {

    private static final String NONE = "[]";

    private TagsJson() {}

    public static String write(Tags tags) {
        if (tags.names().isEmpty()) {
            return NONE;
        }
        return Json.write(json -> {
            json.writeStartArray();
            for (String name : tags.names()) {
                json.writeString(name);
            }
            json.writeEndArray();
        });
    }

    public static Tags read(String document) throws IOException {
        if (document.equals(NONE)) {
            return Tags.NONE;
        }
        List<String> names = new ArrayList<>();
        try (JsonParser json = Json.FACTORY.createParser(document)) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                names.add(json.getText());
            }
        }
        return Tags.of(names);
    }
}
