package dev.muster.adapters.jdbi;

import com.fasterxml.jackson.core.JsonParser;
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
                json.writeNumberField(Words.of(count.getKey()), count.getValue());
            }
            json.writeEndObject();
        });
    }

    static Map<OutcomeKind, Long> stored(String document) throws SQLException {
        return JsonReading.stored(document, CountsJson::read);
    }

    private static Map<OutcomeKind, Long> read(JsonParser json) throws IOException {
        Map<OutcomeKind, Long> counts = new EnumMap<>(OutcomeKind.class);
        JsonReading.members(json, name -> counts.put(Words.read(OutcomeKind.class, name), json.getLongValue()));
        return counts;
    }
}
