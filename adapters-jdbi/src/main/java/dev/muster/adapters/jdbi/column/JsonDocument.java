package dev.muster.adapters.jdbi.column;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/**
 * Records as JSON documents. Names are in snake case, enum constants in lower case; components that are null are left out,
 * and read as null. Members that a record does not have are passed over: a newer version may have written them.
 */
public final class JsonDocument {

    static final JsonMapper MAPPER = JsonMapper.builder(Json.FACTORY)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(Enum.class, new ConstantSerializer())
                    .addKeySerializer(Enum.class, new ConstantNameSerializer()))
            .build();

    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private JsonDocument() {}

    public static String write(Object document) {
        return Json.write(json -> MAPPER.writeValue(json, document));
    }

    /** Fails with {@link UnreadableDocument} if it is no such document. */
    public static <T> T read(String document, Class<T> type) throws SQLException {
        return JsonReader.parse(document, json -> MAPPER.readValue(json, type));
    }

    /** The integers that an object holds under these constants; other members are passed over. */
    public static <K extends Enum<K>> Map<K, Long> readCounts(String document, Class<K> constants) throws SQLException {
        Map<String, Long> stored = JsonReader.parse(document, json -> MAPPER.readValue(json, COUNTS));
        Map<K, Long> counts = new EnumMap<>(constants);
        for (K constant : constants.getEnumConstants()) {
            Long count = stored.get(EnumColumn.write(constant));
            if (count != null) {
                counts.put(constant, count);
            }
        }
        return counts;
    }

    @SuppressWarnings("rawtypes")
    private static final class ConstantSerializer extends JsonSerializer<Enum> {
        @Override
        public void serialize(Enum constant, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(EnumColumn.write(constant));
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class ConstantNameSerializer extends JsonSerializer<Enum> {
        @Override
        public void serialize(Enum constant, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(EnumColumn.write(constant));
        }
    }
}
