package dev.muster.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Wire contracts as data: what is sent, the status and the whole body that come back. In a file {@code $W} stands for
 * the workspace; {@code raw} is sent to the letter, {@code body} as JSON.
 */
public final class Golden {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Golden() {}

    public static List<Case> cases(String file) {
        return StreamSupport.stream(tree(file).spliterator(), false)
                .map(Case::of)
                .toList();
    }

    public static JsonNode tree(String file) {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/" + file)) {
            String text =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("$W", MountedDoors.WORKSPACE.value());
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    /** One exchange. */
    public record Case(String name, String sent, int status, JsonNode answer) {

        static Case of(JsonNode node) {
            String sent = node.has("raw")
                    ? node.get("raw").textValue()
                    : node.get("body").toString();
            return new Case(
                    node.get("name").textValue(), sent, node.get("status").intValue(), node.get("answer"));
        }

        public void assertAnswered(HttpResponse<String> response) {
            assertThat(json(response.body())).as(name).isEqualTo(answer);
            assertThat(response.statusCode()).as(name).isEqualTo(status);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
