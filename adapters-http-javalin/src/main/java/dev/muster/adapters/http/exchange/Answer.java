package dev.muster.adapters.http.exchange;

import dev.muster.adapters.http.exchange.json.Json;
import dev.muster.adapters.http.exchange.json.StreamedJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One whole answer.
 *
 * @param status the HTTP status
 * @param headers further headers, beside the content type
 * @param body a value that is written as JSON, or a {@link StreamedJson}; empty for an answer without a body
 */
public record Answer(int status, Map<String, String> headers, Optional<Object> body) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** An answer with a JSON body. */
    public static Answer of(int status, Object body) {
        return new Answer(status, Map.of(), Optional.of(body));
    }

    /** An answer whose JSON is written already. */
    public static Answer ofSource(int status, String json) {
        return of(status, new Json.Source(json));
    }

    /** An answer without a body. */
    public static Answer bare(int status) {
        return new Answer(status, Map.of(), Optional.empty());
    }

    public Answer with(String header, String value) {
        return with(Map.of(header, value));
    }

    /** This answer with headers added or replaced. */
    public Answer with(Map<String, String> added) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(added);
        return new Answer(status, all, body);
    }
}
