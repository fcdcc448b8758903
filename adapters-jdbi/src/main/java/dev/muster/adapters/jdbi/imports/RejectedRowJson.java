package dev.muster.adapters.jdbi.imports;

import com.fasterxml.jackson.core.JsonParser;
import dev.muster.adapters.jdbi.column.Json;
import dev.muster.adapters.jdbi.column.JsonReader;
import dev.muster.adapters.jdbi.column.ProblemJson;
import dev.muster.domain.job.RejectedRow;
import dev.muster.domain.problem.Problem;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rejected rows as JSON objects. */
final class RejectedRowJson {

    private static final String EMAIL = "email";
    private static final String PROBLEMS = "problems";

    private RejectedRowJson() {}

    static String write(RejectedRow row) {
        return Json.write(json -> {
            json.writeStartObject();
            ProblemJson.write(row.position(), json);
            json.writeStringField(EMAIL, row.email());
            json.writeFieldName(PROBLEMS);
            ProblemJson.write(row.problems(), json);
            json.writeEndObject();
        });
    }

    static RejectedRow parse(String document) throws SQLException {
        return JsonReader.parse(document, RejectedRowJson::read);
    }

    private static RejectedRow read(JsonParser json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        JsonReader.readObject(json, name -> {
            if (name.equals(PROBLEMS)) {
                problems.addAll(JsonReader.readArray(json, ProblemJson::read));
            } else {
                texts.put(name, json.getText());
            }
        });
        return new RejectedRow(ProblemJson.position(texts), ProblemJson.text(texts, EMAIL), problems);
    }
}
