package dev.muster.adapters.http.dialect.migma;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.http.Golden;
import dev.muster.adapters.http.MountedDoors;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.StatusChange;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests at the Migma door with one key. */
public record MigmaCalls(MountedDoors doors, String key) {

    public static final String PROJECT = "projectId=" + MountedDoors.WORKSPACE;

    public static MigmaCalls at(MountedDoors doors) {
        return new MigmaCalls(doors, doors.writer);
    }

    public HttpResponse<String> get(String path) {
        return call("GET", path, "");
    }

    public HttpResponse<String> post(String path, String json) {
        return call("POST", path, json);
    }

    public HttpResponse<String> call(String method, String path, String json) {
        return doors.send(request(path).method(method, body(json)));
    }

    /** With an Idempotency-Key. */
    public HttpResponse<String> named(String name, String method, String path, String json) {
        return doors.send(request(path).header("Idempotency-Key", name).method(method, body(json)));
    }

    HttpRequest.Builder request(String path) {
        return doors.request(path).header("Authorization", "Bearer " + key).header("Content-Type", "application/json");
    }

    /** The data of an answer to a GET. */
    public JsonNode data(String path) {
        return Golden.json(get(path).body()).get("data");
    }

    /** How the status of all contacts of the workspace changed. */
    public List<StatusChange> statusChanges() {
        List<ContactId> all = doors.contacts().stream().map(Contact::id).toList();
        return doors.store.view(MountedDoors.WORKSPACE, view -> view.statusChanges(all));
    }

    public static JsonNode data(HttpResponse<String> response) {
        return Golden.json(response.body()).get("data");
    }

    /** A body for the workspace. */
    public static String inProject(String members) {
        return "{\"projectId\":\"" + MountedDoors.WORKSPACE + "\"," + members + "}";
    }

    /** A bulk import of so many subscribers. */
    public static String subscribers(int count, IntFunction<String> item) {
        return inProject(
                "\"subscribers\":[" + IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(",")) + "]");
    }

    /** A bulk import of so many good ones. */
    public static String people(int count) {
        return subscribers(count, i -> "{\"email\":\"p" + i + "@b.co\"}");
    }

    private static BodyPublisher body(String json) {
        return json.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
    }
}
