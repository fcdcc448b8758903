package dev.muster.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.domain.attribute.AttributeKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A conversation with the doors as data, on stores of its own. Each step says what is sent and what must come back:
 *
 * <ul>
 *   <li>{@code call}: method and path; {@code send} as JSON or {@code raw} to the letter; {@code as}: whose key;
 *       {@code headers}: further ones.
 *   <li>{@code upload}: contacts for the bulk route, each an object of keys and values; {@code into}: another workspace
 *       than {@code $W}. A value is text, or an object with the key's name and the value; otherwise the name is the key in
 *       capitals, and for the default keys the usual one.
 *   <li>{@code status}, {@code answer} (the whole body; {@code "$any"} stands for any value), {@code says} (members found by their JSON pointers), {@code sizes} (of lists).
 *   <li>{@code pass}: how many seconds pass afterwards.
 *   <li>{@code keep}: gives members of the answer names, by which later steps speak of them. {@code $W}, {@code $SECOND}
 *       and {@code $FOREIGN} are the workspaces.
 * </ul>
 */
public record GoldenDialogue(String name, JsonNode steps) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ANYTHING = "$any";

    public static List<GoldenDialogue> of(String file) {
        try (InputStream in = GoldenDialogue.class.getResourceAsStream("/golden/" + file)) {
            return StreamSupport.stream(MAPPER.readTree(in).spliterator(), false)
                    .map(node -> new GoldenDialogue(node.get("name").textValue(), node.get("steps")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void play(DoorStores stores) {
        try (MountedDoors doors = MountedDoors.on(stores)) {
            Map<String, String> names = new HashMap<>(Map.of(
                    "$W", MountedDoors.WORKSPACE.value(),
                    "$SECOND", MountedDoors.SECOND.value(),
                    "$FOREIGN", MountedDoors.FOREIGN.value(),
                    "$ALIAS", MountedDoors.ALIAS));
            for (int i = 0; i < steps.size(); i++) {
                JsonNode step = named(steps.get(i), names);
                play(doors, step, name + ", step " + (i + 1), names);
                doors.clock.advance(Duration.ofSeconds(step.path("pass").asLong()));
            }
        }
    }

    private static void play(MountedDoors doors, JsonNode step, String where, Map<String, String> names) {
        HttpResponse<String> response = doors.send(request(doors, step));
        String what = where + ": " + response.statusCode() + " " + response.body();
        assertThat(response.statusCode()).as(what).isEqualTo(step.path("status").asInt(200));
        if (step.has("answer")) {
            assertThat(like(step.get("answer"), Golden.json(response.body())))
                    .as(what)
                    .isEqualTo(step.get("answer"));
            assertThat(response.headers().firstValue("Content-Type")).as(what).contains("application/json");
            assertThat(response.headers().firstValue("Cache-Control")).as(what).contains("private, no-store");
        }
        step.path("says").properties().forEach(said -> {
            JsonNode found = Golden.json(response.body()).at(said.getKey());
            assertThat(like(said.getValue(), found))
                    .as(what + " at " + said.getKey())
                    .isEqualTo(said.getValue());
        });
        step.path("sizes")
                .properties()
                .forEach(size -> assertThat(Golden.json(response.body()).at(size.getKey()))
                        .as(what + " at " + size.getKey())
                        .hasSize(size.getValue().intValue()));
        step.path("keep")
                .properties()
                .forEach(kept -> names.put(
                        kept.getKey(),
                        Golden.json(response.body())
                                .at(kept.getValue().textValue())
                                .asText()));
    }

    private static HttpRequest.Builder request(MountedDoors doors, JsonNode step) {
        boolean uploads = step.has("upload");
        String[] call =
                (uploads ? "PUT " + MountedDoors.FORMBRICKS : step.get("call").textValue()).split(" ", 2);
        HttpRequest.Builder request = doors.request(call[1]);
        String key = key(doors, step.path("as").asText("writer"));
        if (!key.isEmpty()) {
            request.header("x-api-key", key);
        }
        step.path("headers")
                .properties()
                .forEach(header -> request.header(
                        header.getKey(), header.getValue().textValue().replace("$KEY", doors.writer)));
        String body = uploads ? upload(step).toString() : body(step);
        return request.method(call[0], HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }

    private static String body(JsonNode step) {
        return step.has("send") ? step.get("send").toString() : step.path("raw").asText();
    }

    private static String key(MountedDoors doors, String whose) {
        return switch (whose) {
            case "writer" -> doors.writer;
            case "limited" -> doors.limited;
            case "reader" -> doors.reader;
            case "elsewhere" -> doors.elsewhere;
            case "organisational" -> doors.organisational;
            case "nobody" -> "";
            default -> throw new IllegalArgumentException("no such key: " + whose);
        };
    }

    private static ObjectNode upload(JsonNode step) {
        ObjectNode upload = MAPPER.createObjectNode();
        upload.put("workspaceId", step.path("into").asText(MountedDoors.WORKSPACE.value()));
        ArrayNode contacts = upload.putArray("contacts");
        for (JsonNode contact : step.get("upload")) {
            ArrayNode attributes = contacts.addObject().putArray("attributes");
            contact.properties().forEach(member -> {
                JsonNode value = member.getValue();
                ObjectNode attribute = attributes.addObject();
                attribute
                        .putObject("attributeKey")
                        .put("key", member.getKey())
                        .put("name", value.path("name").asText(usualName(member.getKey())));
                attribute.set("value", value.isObject() ? value.get("value") : value);
            });
        }
        return upload;
    }

    private static String usualName(String key) {
        return AttributeKey.DEFAULTS.stream()
                .filter(usual -> usual.key().equals(key))
                .findFirst()
                .map(AttributeKey::name)
                .orElseGet(() -> key.toUpperCase(Locale.ROOT));
    }

    /** The step with the names it uses replaced by what they stand for. */
    private static JsonNode named(JsonNode step, Map<String, String> names) {
        String text = step.toString();
        for (Map.Entry<String, String> entry : names.entrySet()) {
            text = text.replace(entry.getKey(), entry.getValue());
        }
        return Golden.json(text);
    }

    /** The given JSON, with the expected placeholder wherever anything will do. */
    private static JsonNode like(JsonNode expected, JsonNode given) {
        if (expected.isTextual() && expected.textValue().equals(ANYTHING) && !given.isMissingNode()) {
            return expected;
        }
        if (expected.isObject() && given.isObject()) {
            ObjectNode alike = given.deepCopy();
            expected.properties().forEach(member -> {
                if (given.has(member.getKey())) {
                    alike.set(member.getKey(), like(member.getValue(), given.get(member.getKey())));
                }
            });
            return alike;
        }
        if (expected.isArray() && given.isArray()) {
            ArrayNode alike = MAPPER.createArrayNode();
            for (int i = 0; i < given.size(); i++) {
                alike.add(i < expected.size() ? like(expected.get(i), given.get(i)) : given.get(i));
            }
            return alike;
        }
        return given;
    }

    @Override
    public String toString() {
        return name;
    }
}
