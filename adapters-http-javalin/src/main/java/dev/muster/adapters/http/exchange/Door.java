package dev.muster.adapters.http.exchange;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One dialect, ready to be mounted.
 *
 * @param mounts the paths it is found under; every one of them has all routes
 * @param routes its operations
 * @param envelope words all other answers
 * @param mostBodyBytes the longest body that any of its operations takes; nothing of a longer one is received
 */
public record Door(List<String> mounts, List<Route> routes, Envelope envelope, long mostBodyBytes) {

    public Door {
        mounts = List.copyOf(mounts);
        routes = List.copyOf(routes);
    }

    /** The part of the path behind the mount; empty if the path is not this door's. */
    public Optional<String> within(String path) {
        return mounts.stream()
                .filter(mount -> path.equals(mount) || path.startsWith(mount + "/"))
                .findFirst()
                .map(mount -> path.substring(mount.length()));
    }

    /** The methods that are offered at a path behind the mount; empty if the path is unknown. */
    SortedSet<String> methodsAt(String path) {
        SortedSet<String> methods = new TreeSet<>();
        for (Route route : routes) {
            if (route.covers(path)) {
                methods.add(route.method().name());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
