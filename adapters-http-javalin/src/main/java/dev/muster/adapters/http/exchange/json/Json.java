package dev.muster.adapters.http.exchange.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON in and out. Lengths are limited by the bodies themselves, so only the nesting has a limit here. Thread-safe. */
public final class Json {

    private final JsonFactory factory;
    private final ObjectMapper mapper;

    /**
     * Reads JSON that is nested no deeper than this.
     *
     * @param mostNesting how deep arrays and objects may be nested; deeper ones are a syntax error
     */
    public Json(int mostNesting) {
        // Interning would keep every member name that a client ever sent. The other number parser takes quadratic time,
        // which is half a minute for an integer of 2 MiB.
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(mostNesting)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .build())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
                .build();
        this.mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** Reads a text that is in memory. */
    public JsonParser parser(String text) throws IOException {
        return factory.createParser(text);
    }

    /**
     * The tree of a text; empty unless it is one JSON value with nothing behind it. Of repeated members the last one
     * counts, at the place of the first.
     */
    public Optional<JsonNode> tree(String text) {
        try {
            JsonNode tree = mapper.readTree(text);
            return tree.isMissingNode() ? Optional.empty() : Optional.of(tree);
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    /** Reads a stream of UTF-8. */
    public JsonParser parser(InputStream stream) throws IOException {
        return factory.createParser(stream);
    }

    /** For writing JSON that no record describes. */
    public JsonFactory factory() {
        return factory;
    }

    /**
     * Writes UTF-8 into a stream. Closing does not close open arrays and objects: a part of a document must not look
     * like all of it.
     */
    public JsonGenerator generator(OutputStream out) throws IOException {
        return factory.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /**
     * Writes an answer's body in UTF-8: records, JSON text, or a {@link StreamedJson}.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Object body, OutputStream out) throws IOException {
        if (body instanceof StreamedJson streamed) {
            JsonGenerator generator = generator(out);
            streamed.writeTo(generator);
            generator.close();
        } else if (body instanceof Source source) {
            out.write(source.json().getBytes(StandardCharsets.UTF_8));
        } else {
            // A writer, since it replaces the halves of characters that a client may send; a generator of bytes refuses
            // them.
            mapper.writeValue(new OutputStreamWriter(out, StandardCharsets.UTF_8), body);
        }
    }

    /** The body of an answer that is short. */
    public String text(Object body) {
        if (body instanceof Source source) {
            return source.json();
        }
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers are plain records", e);
        }
    }

    /** A body that is JSON already. */
    public record Source(String json) {}
}
