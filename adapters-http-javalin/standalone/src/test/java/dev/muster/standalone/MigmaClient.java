package dev.muster.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client of the Migma door.
 *
 * @param server where
 * @param key the access key
 * @param workspace the workspace that it opens
 */
public record MigmaClient(URI server, String key, String workspace) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** A client with the key that a server printed on its first run. */
    public static MigmaClient of(URI server, String told) {
        return new MigmaClient(server, find(told, "(?m)^  access key +(\\S+)"), find(told, "(?m)^  workspace +(\\S+)"));
    }

    /** The same client for another address. */
    public MigmaClient at(URI moved) {
        return new MigmaClient(moved, key, workspace);
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json");
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an answer that must be a success says. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> data(HttpResponse<String> answer) {
        Map<String, Object> envelope = JsonTree.object(answer.body());
        if (!Boolean.TRUE.equals(envelope.get("success"))) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
        return (Map<String, Object>) envelope.getOrDefault("data", Map.of());
    }

    private static String find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return matcher.group(1);
    }
}
