package dev.muster.testkit.vendor.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The header fields of a message, in their order and spelling. Not thread-safe. */
final class RawFields {

    /** Concern one connection, not the message. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "keep-alive", "transfer-encoding", "upgrade", "http2-settings", "expect");

    private final List<Field> fields = new ArrayList<>();

    void add(String name, String value) {
        fields.add(new Field(name, value));
    }

    Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    boolean says(String name, String word) {
        return first(name)
                .filter(value -> value.toLowerCase(Locale.ROOT).contains(word))
                .isPresent();
    }

    /** What is handed on: all but what concerns the connection, and but these. */
    RawFields handedOn(Set<String> without) {
        RawFields kept = new RawFields();
        for (Field field : fields) {
            String name = field.lowerName();
            if (!OF_THE_CONNECTION.contains(name) && !without.contains(name)) {
                kept.fields.add(field);
            }
        }
        return kept;
    }

    Map<String, String> byLowerName() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach(field -> values.merge(field.lowerName(), field.value(), (one, other) -> one + ", " + other));
        return values;
    }

    void writeTo(StringBuilder head) {
        for (Field field : fields) {
            head.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
    }

    private record Field(String name, String value) {

        String lowerName() {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
