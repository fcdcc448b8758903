package dev.muster.testkit.vendor.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/** JSON as the vendors read and write it. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Json() {}

    /** The value that the text says; empty if the text is not one value of strict JSON. */
    public static Optional<JsonNode> parse(String text) {
        try {
            String bare = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return Optional.of(MAPPER.readTree(bare)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The kind of a value in JavaScript's words; {@code undefined} if there is none. */
    public static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING -> "undefined";
            case BINARY, POJO, STRING -> "string";
            default -> node.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }
}
