package dev.muster.standalone.console;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes one JSON document, for scripts. */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** Writes a document's content. */
    @FunctionalInterface
    public interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** Writes one element of an array. */
    @FunctionalInterface
    public interface Element<T> {
        void writeTo(T thing, JsonGenerator json) throws IOException;
    }

    /** An array, on one line. */
    public static <T> String ofList(List<T> things, Element<T> element) {
        return of(json -> {
            json.writeStartArray();
            for (T thing : things) {
                element.writeTo(thing, json);
            }
            json.writeEndArray();
        });
    }

    /** Writes a document piece by piece, so that it may be longer than memory. Leaves the stream open. */
    public static void stream(OutputStream out, Content content) {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            content.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document, on one line. */
    public static String of(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            content.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return text.toString();
    }
}
