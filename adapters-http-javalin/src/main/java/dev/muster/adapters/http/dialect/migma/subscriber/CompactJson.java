package dev.muster.adapters.http.dialect.migma.subscriber;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.muster.adapters.http.exchange.json.Json;
import dev.muster.domain.attribute.StorableText;
import java.io.IOException;
import java.io.StringWriter;

/**
 * The source of one JSON value without white space. Numbers are kept as sent, since reading them as floats would lose
 * digits.
 */
public final class CompactJson {

    private final StringWriter source = new StringWriter();
    private boolean storable = true;

    private CompactJson() {}

    /** The value that the parser stands on; afterwards it stands on the value's end. */
    public static CompactJson of(JsonParser parser, Json json) throws IOException {
        CompactJson compact = new CompactJson();
        try (JsonGenerator generator = json.factory().createGenerator(compact.source)) {
            int depth = 0;
            do {
                JsonToken token = parser.currentToken();
                compact.copy(parser, token, generator);
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            } while (depth > 0 && parser.nextToken() != null);
        }
        return compact;
    }

    public String source() {
        return source.toString();
    }

    /** Whether all texts in it can be stored. */
    public boolean isStorable() {
        return storable;
    }

    private void copy(JsonParser parser, JsonToken token, JsonGenerator generator) throws IOException {
        switch (token) {
            case START_OBJECT -> generator.writeStartObject();
            case END_OBJECT -> generator.writeEndObject();
            case START_ARRAY -> generator.writeStartArray();
            case END_ARRAY -> generator.writeEndArray();
            case FIELD_NAME -> generator.writeFieldName(text(parser));
            case VALUE_STRING -> generator.writeString(text(parser));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> generator.writeNumber(parser.getText());
            case VALUE_TRUE -> generator.writeBoolean(true);
            case VALUE_FALSE -> generator.writeBoolean(false);
            default -> generator.writeNull();
        }
    }

    private String text(JsonParser parser) throws IOException {
        String text = StorableText.withoutLoneSurrogates(parser.getText());
        storable &= StorableText.isStorable(text);
        return text;
    }
}
