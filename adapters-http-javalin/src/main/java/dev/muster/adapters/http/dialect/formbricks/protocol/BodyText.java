package dev.muster.adapters.http.dialect.formbricks.protocol;

import com.fasterxml.jackson.core.JsonParser;
import dev.muster.adapters.http.exchange.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads bodies as a lenient decoder and a strict parser would: a byte order mark is dropped, broken UTF-8 becomes U+FFFD,
 * and there is one JSON value and nothing behind it.
 */
public final class BodyText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private BodyText() {}

    static String decode(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** What the reading makes of the body; empty if the body is not JSON. */
    public static <T> Optional<T> read(Json json, String body, Reading<T> reading) {
        try (JsonParser parser = json.parser(body)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            T read = reading.read(parser);
            return parser.nextToken() == null ? Optional.of(read) : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    /** Reads the value whose first token the parser stands on, to its last token. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(JsonParser parser) throws IOException;
    }
}
