package dev.muster.adapters.http.exchange;

import io.javalin.http.HandlerType;
import java.util.List;

/**
 * One operation of a door.
 *
 * @param method the HTTP method
 * @param path the path behind the door's mount, starting with a slash; {@code {name}} stands for one segment
 * @param handler who answers
 */
public record Route(HandlerType method, String path, RouteHandler handler) {

    /** Whether the path is one of this route's; a slash at its end does not count. */
    boolean covers(String asked) {
        List<String> expected = segments(path);
        List<String> given = segments(asked);
        if (expected.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).startsWith("{") && !expected.get(i).equals(given.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> segments(String path) {
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return List.of(bare.split("/", -1));
    }
}
