package dev.muster.adapters.jdbi.imports;

import com.fasterxml.jackson.core.JsonParser;
import dev.muster.adapters.jdbi.column.EnumColumn;
import dev.muster.adapters.jdbi.column.Json;
import dev.muster.adapters.jdbi.column.JsonReader;
import dev.muster.domain.outcome.OutcomeKind;
import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** Counts of outcomes as a JSON object. */
final class CountsJson {

    private CountsJson() {}

    static String write(Map<OutcomeKind, Long> counts) {
        return Json.write(json -> {
            json.writeStartObject();
            for (Map.Entry<OutcomeKind, Long> count : counts.entrySet()) {
                json.writeNumberField(EnumColumn.write(count.getKey()), count.getValue());
            }
            json.writeEndObject();
        });
    }

    static Map<OutcomeKind, Long> parse(String document) throws SQLException {
        return JsonReader.parse(document, CountsJson::read);
    }

    private static Map<OutcomeKind, Long> read(JsonParser json) throws IOException {
        Map<OutcomeKind, Long> counts = new EnumMap<>(OutcomeKind.class);
        JsonReader.readObject(json, name -> counts.put(EnumColumn.read(OutcomeKind.class, name), json.getLongValue()));
        return counts;
    }
}
