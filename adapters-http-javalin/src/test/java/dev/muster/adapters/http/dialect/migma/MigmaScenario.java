package dev.muster.adapters.http.dialect.migma;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.adapters.http.DoorStores;
import dev.muster.adapters.http.Golden;
import dev.muster.adapters.http.MountedDoors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * One story as data: requests in turn at doors that are new, and what has to come back. In a file {@code $W} stands for
 * the workspace, {@code $1} for the identifier of the first contact, and so on. A step is a line {@code METHOD PATH}
 * with, if need be, {@code body} (as JSON) or {@code raw} (to the letter), {@code name} (the Idempotency-Key), {@code as}
 * (whose key), {@code after} (seconds that pass before it), {@code status}, {@code answer} and {@code replayed}.
 */
public record MigmaScenario(String name, List<Step> steps) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public static List<MigmaScenario> in(String file) {
        try (InputStream in = MigmaScenario.class.getResourceAsStream("/golden/migma/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("$W", MountedDoors.WORKSPACE.value())
                    .replaceAll("\\$([0-9])", "00000000000000000000000$1");
            return StreamSupport.stream(MAPPER.readTree(text).spliterator(), false)
                    .map(node -> new MigmaScenario(
                            node.get("story").textValue(),
                            StreamSupport.stream(node.get("steps").spliterator(), false)
                                    .map(Step::of)
                                    .toList()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells it on empty stores below this mount, with contacts under this name. */
    public void tell(DoorStores stores, String mount) {
        try (MountedDoors doors = MountedDoors.on(stores)) {
            for (Step step : steps) {
                step.take(doors, mount);
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** One request and its answer. */
    record Step(
            String method,
            String path,
            Optional<String> body,
            Optional<String> name,
            String as,
            int after,
            int status,
            Optional<JsonNode> answer,
            boolean replayed) {

        static Step of(JsonNode node) {
            String[] line = node.get("send").textValue().split(" ", 2);
            Optional<String> body = node.has("raw")
                    ? text(node, "raw")
                    : Optional.ofNullable(node.get("body")).map(JsonNode::toString);
            return new Step(
                    line[0],
                    line[1],
                    body,
                    text(node, "name"),
                    text(node, "as").orElse("writer"),
                    node.path("after").intValue(),
                    node.get("status").intValue(),
                    Optional.ofNullable(node.get("answer")),
                    node.path("replayed").booleanValue());
        }

        private static Optional<String> text(JsonNode node, String member) {
            return Optional.ofNullable(node.get(member)).map(JsonNode::textValue);
        }

        private void take(MountedDoors doors, String mount) {
            doors.clock.advance(Duration.ofSeconds(after));
            BodyPublisher sent =
                    body.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody);
            HttpRequest.Builder request = doors.request(path.replaceFirst("^/contacts", mount))
                    .header("Authorization", "Bearer " + key(doors))
                    .header("Content-Type", "application/json")
                    .method(method, sent);
            name.ifPresent(value -> request.header("Idempotency-Key", value));
            assertAnswered(doors.send(request));
        }

        private String key(MountedDoors doors) {
            return switch (as) {
                case "reader" -> doors.reader;
                case "elsewhere" -> doors.elsewhere;
                case "limited" -> doors.limited;
                default -> doors.writer;
            };
        }

        private void assertAnswered(HttpResponse<String> response) {
            String step = method + " " + path + ": " + response.body();
            answer.ifPresent(expected ->
                    assertThat(Golden.json(response.body())).as(step).isEqualTo(expected));
            assertThat(response.statusCode()).as(step).isEqualTo(status);
            assertThat(Golden.json(response.body()).get("success").booleanValue())
                    .as(step)
                    .isEqualTo(status < 300);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(response.headers().firstValue("Idempotent-Replayed").isPresent())
                    .as(step)
                    .isEqualTo(replayed);
        }
    }
}
