package dev.muster.adapters.http.dialect.migma;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Does what the official Node client 1.0.6 was seen to do, but for sleeping: which requests it sends again, after how
 * long, and what it makes of an answer.
 *
 * @param base where it is pointed at, mount included
 * @param key the API key
 */
record MigmaSdk(String base, String key) {

    private static final int ATTEMPTS = 3;
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    Result get(String path) {
        return call("GET", path, "", Optional.empty(), ATTEMPTS);
    }

    /** Lists are never asked for again. */
    Result list(String path) {
        return call("GET", path, "", Optional.empty(), 1);
    }

    Result send(String method, String path, String json) {
        return call(method, path, json, Optional.empty(), ATTEMPTS);
    }

    /** As a later client does it, with an Idempotency-Key. */
    Result named(String name, String method, String path, String json) {
        return call(method, path, json, Optional.of(name), ATTEMPTS);
    }

    private Result call(String method, String path, String json, Optional<String> name, int attempts) {
        List<Duration> waits = new ArrayList<>();
        for (int attempt = 1; ; attempt++) {
            Answer answer = attempt(method, path, json, name);
            boolean isRepeated = answer.status() == 0 || answer.status() >= 500 || answer.status() == 429;
            if (!isRepeated || attempt == attempts) {
                return answer.result(attempt, waits);
            }
            waits.add(
                    answer.status() == 429
                            ? answer.retryAfter().orElse(DELAY.multipliedBy(attempt))
                            : DELAY.multipliedBy(1L << (attempt - 1)));
        }
    }

    private Answer attempt(String method, String path, String json, Optional<String> name) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("User-Agent", "migma-node/1.0.6")
                .method(
                        method,
                        json.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json));
        name.ifPresent(value -> request.header("Idempotency-Key", value));
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonNode body = MAPPER.readTree(response.body());
            return body.isMissingNode()
                    ? Answer.NONE
                    : new Answer(
                            response.statusCode(),
                            body,
                            response.headers()
                                    .firstValue("Retry-After")
                                    .map(Integer::parseInt)
                                    .map(Duration::ofSeconds));
        } catch (IOException notAnAnswer) {
            return Answer.NONE;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back; status 0 if it was no JSON, or nothing. */
    private record Answer(int status, JsonNode body, Optional<Duration> retryAfter) {

        static final Answer NONE = new Answer(0, MissingNode.getInstance(), Optional.empty());

        Result result(int attempts, List<Duration> waits) {
            boolean isSuccess =
                    status >= 200 && status < 300 && body.path("success").booleanValue();
            return new Result(
                    isSuccess ? "" : code(),
                    body.path("error").asText(),
                    status,
                    body.path("data"),
                    body.path("count").asInt(-1),
                    attempts,
                    List.copyOf(waits));
        }

        private String code() {
            return switch (status) {
                case 0 -> "network_error";
                case 400 -> "validation_error";
                case 401 -> "unauthorized";
                case 403 -> "forbidden";
                case 404 -> "not_found";
                case 409 -> "conflict";
                case 429 -> "rate_limit_exceeded";
                default -> status >= 500 ? "internal_error" : "unknown";
            };
        }
    }

    /**
     * What a caller gets to see.
     *
     * @param code of the error; empty if there is none
     */
    record Result(
            String code, String error, int status, JsonNode data, int count, int attempts, List<Duration> waits) {}
}
