package dev.muster.adapters.http.exchange;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Adds a door's routes to a Javalin. Exceptions of the door never reach the host's exception handlers. Of the host's
 * answers only 404 and 405 below the door's mounts are replaced.
 */
public final class DoorMount {

    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final Door door;
    private final Doors doors;
    private final Responder responder;

    /**
     * A mount for one of several doors.
     *
     * @param doors all of them: a path below two mounts belongs to the longer one
     */
    public DoorMount(Door door, Doors doors, BodyPolicy bodies, AnswerWriter writer, RequestIds ids) {
        this.door = door;
        this.doors = doors;
        this.responder = new Responder(door.envelope(), bodies, writer, ids);
    }

    /** Adds the door to what the host serves. */
    public void on(RoutesConfig routes) {
        for (String mount : door.mounts()) {
            for (Route route : door.routes()) {
                add(routes, route.method(), mount, route);
                if (route.method().equals(HandlerType.GET)) {
                    add(routes, HandlerType.HEAD, mount, route);
                }
            }
            routes.after(mount, this::answerUnmatched);
            routes.after(mount + "/*", this::answerUnmatched);
        }
    }

    /** HEAD runs the handler of GET; otherwise Javalin would answer 200 even without a key. */
    private void add(RoutesConfig routes, HandlerType method, String mount, Route route) {
        routes.addHttpHandler(method, mount + route.path(), context -> serve(context, mount, route));
    }

    private void serve(Context context, String mount, Route route) {
        String operation = route.method() + " " + mount + route.path();
        if (route.covers(path(context).substring(mount.length()))) {
            responder.respond(context, mount, operation, route.handler(), door.mostBodyBytes());
        } else {
            responder.respond(context, mount, operation, this::unmatched, 0);
        }
    }

    /** Runs after the host's handlers, so that paths that the host serves itself are left alone. */
    private void answerUnmatched(Context context) {
        boolean unmatched = context.endpoints().matchedHttpEndpoint() == null
                && (context.statusCode() == NOT_FOUND || context.statusCode() == METHOD_NOT_ALLOWED);
        String path = path(context);
        if (unmatched && doors.owner(path).equals(Optional.of(door))) {
            String mount = path.substring(
                    0, path.length() - door.within(path).orElse("").length());
            responder.respond(context, mount, "a request below " + mount, this::unmatched, 0);
        }
    }

    private Checked<RouteHandler.Work> unmatched(Exchange exchange) {
        SortedSet<String> offered = door.methodsAt(exchange.path());
        return Checked.refused(
                offered.isEmpty()
                        ? door.envelope().error(NOT_FOUND, "There is no such endpoint.")
                        : door.envelope().methodNotOffered(exchange.method(), offered));
    }

    private static String path(Context context) {
        return context.path().substring(context.contextPath().length());
    }
}
