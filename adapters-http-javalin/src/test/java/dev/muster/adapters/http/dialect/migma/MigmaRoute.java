package dev.muster.adapters.http.dialect.migma;

import dev.muster.adapters.http.MountedDoors;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * One operation of the Migma door with a request that any writer of the workspace may send.
 *
 * @param path with its query, if there is one
 * @param body JSON; empty for none
 * @param permission what a key must have
 */
record MigmaRoute(String method, String path, String body, String permission) {

    private static final String NOBODY = "/ffffffffffffffffffffffff";

    static List<MigmaRoute> all() {
        return List.of(
                write("POST", "", MigmaCalls.inProject("\"email\":\"a@b.co\"")),
                read("?" + MigmaCalls.PROJECT),
                read(NOBODY + "?" + MigmaCalls.PROJECT),
                write("PATCH", NOBODY, MigmaCalls.inProject("\"firstName\":\"x\"")),
                write("DELETE", NOBODY + "?" + MigmaCalls.PROJECT, ""),
                write("POST", "/status", MigmaCalls.inProject("\"email\":\"a@b.co\",\"status\":\"bounced\"")),
                write("POST", "/bulk-delete", MigmaCalls.inProject("\"emails\":[\"a@b.co\"]")),
                write("POST", "/bulk", MigmaCalls.people(1)),
                read("/bulk" + NOBODY),
                read("/imports" + NOBODY));
    }

    /** Those that read a body of JSON. */
    static List<MigmaRoute> withBody() {
        return all().stream().filter(route -> !route.body().isEmpty()).toList();
    }

    /** Those that name a project. */
    static List<MigmaRoute> ofProjects() {
        return all().stream()
                .filter(route -> (route.path() + route.body()).contains(MountedDoors.WORKSPACE.value()))
                .toList();
    }

    private static MigmaRoute write(String method, String path, String body) {
        return new MigmaRoute(method, "/contacts" + path, body, "write");
    }

    private static MigmaRoute read(String path) {
        return new MigmaRoute("GET", "/contacts" + path, "", "read");
    }

    HttpResponse<String> send(MountedDoors doors, String key) {
        return send(doors, key, body);
    }

    HttpResponse<String> send(MountedDoors doors, String key, String otherBody) {
        return new MigmaCalls(doors, key).call(method, "/v1" + path, otherBody);
    }

    /** The same about another project. */
    MigmaRoute about(String project) {
        String ours = MountedDoors.WORKSPACE.value();
        return new MigmaRoute(method, path.replace(ours, project), body.replace(ours, project), permission);
    }

    HttpRequest.Builder request(MountedDoors doors, HttpRequest.BodyPublisher publisher) {
        return MigmaCalls.at(doors).request("/v1" + path).method(method, publisher);
    }

    boolean writes() {
        return permission.equals("write");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
