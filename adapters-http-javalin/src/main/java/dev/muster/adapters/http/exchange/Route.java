package dev.muster.adapters.http.exchange;

import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Set;

/**
 * One operation of a door.
 *
 * @param method the HTTP method
 * @param path the path behind the door's mount, starting with a slash; {@code {name}} stands for one segment
 * @param handler answers the requests
 * @param reserved words that {@code {name}} does not match, because they name other operations, offered or not
 */
public record Route(HandlerType method, String path, RouteHandler handler, Set<String> reserved) {

    public Route {
        reserved = Set.copyOf(reserved);
    }

    /** A route without reserved words. */
    public Route(HandlerType method, String path, RouteHandler handler) {
        this(method, path, handler, Set.of());
    }

    /** Whether the path is one of this route's; a slash at its end does not count. */
    boolean covers(String asked) {
        List<String> expected = segments(path);
        List<String> given = segments(asked);
        if (expected.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!fits(expected.get(i), given.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(String expected, String given) {
        return expected.startsWith("{") ? !reserved.contains(given) : expected.equals(given);
    }

    private static List<String> segments(String path) {
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return List.of(bare.split("/", -1));
    }
}
