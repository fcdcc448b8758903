package dev.muster.adapters.jdbi.column;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Problems as JSON objects, and the positions in them: {@code "number"} and, where there is one, {@code "line"}. */
public final class ProblemJson {

    private static final String NUMBER = "number";
    private static final String LINE = "line";
    private static final String CODE = "code";
    private static final String FIELD = "field";
    private static final String VALUE = "value";
    private static final String HINT = "hint";

    private ProblemJson() {}

    public static void write(List<Problem> problems, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Problem problem : problems) {
            json.writeStartObject();
            write(problem.row(), json);
            json.writeStringField(CODE, problem.code().name());
            json.writeStringField(FIELD, problem.field());
            json.writeStringField(VALUE, problem.value());
            json.writeStringField(HINT, problem.hint());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes members into the object at hand. */
    public static void write(RowPosition position, JsonGenerator json) throws IOException {
        json.writeNumberField(NUMBER, position.number());
        if (position.line().isPresent()) {
            json.writeNumberField(LINE, position.line().getAsLong());
        }
    }

    public static Problem read(JsonParser json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        JsonReader.readObject(json, name -> texts.put(name, json.getText()));
        return new Problem(
                ProblemCode.valueOf(text(texts, CODE)),
                position(texts),
                text(texts, FIELD),
                text(texts, VALUE),
                text(texts, HINT));
    }

    /** Out of members that were collected as text. */
    public static RowPosition position(Map<String, String> texts) throws IOException {
        String line = texts.getOrDefault(LINE, "");
        return new RowPosition(
                Long.parseLong(text(texts, NUMBER)),
                line.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(line)));
    }

    public static String text(Map<String, String> texts, String name) throws IOException {
        String text = texts.get(name);
        if (text == null) {
            throw new IOException("without " + name);
        }
        return text;
    }
}
