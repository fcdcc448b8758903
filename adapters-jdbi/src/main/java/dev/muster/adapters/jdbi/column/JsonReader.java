package dev.muster.adapters.jdbi.column;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads a value that the parser stands on, and leaves the parser on the end of it. */
@FunctionalInterface
public interface JsonReader<T> {

    T read(JsonParser json) throws IOException;

    /** Reads a whole document of a column. Fails with {@link UnreadableDocument} if it is not as this version writes it. */
    static <T> T parse(String document, JsonReader<T> reading) throws SQLException {
        try (JsonParser json = Json.FACTORY.createParser(document)) {
            json.nextToken();
            return reading.read(json);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableDocument(e);
        }
    }

    /** The elements of an array. */
    static <T> List<T> readArray(JsonParser json, JsonReader<T> element) throws IOException {
        List<T> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(element.read(json));
        }
        return elements;
    }

    /** Goes through the members of an object. */
    static void readObject(JsonParser json, Member member) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            member.read(name);
        }
    }

    /** Reads the value of a member, on which the parser stands. */
    @FunctionalInterface
    interface Member {
        void read(String name) throws IOException;
    }
}
