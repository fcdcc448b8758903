package dev.muster.adapters.http.exchange;

import dev.muster.domain.port.out.StoreUnavailable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a door's routes into a Javalin. Exceptions of the door never reach the host's exception handlers, and of the
 * host's answers only those are touched that say, below the door's mounts, that there is no such path or method.
 */
public final class DoorMount {

    private static final Logger LOG = LoggerFactory.getLogger(DoorMount.class);
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int BAD_REQUEST = 400;

    private final Door door;
    private final Doors doors;
    private final AnswerWriter writer;
    private final RequestIds ids;

    /**
     * A mount for one of several doors.
     *
     * @param doors all of them: a path below two mounts belongs to the longer one
     */
    public DoorMount(Door door, Doors doors, AnswerWriter writer, RequestIds ids) {
        this.door = door;
        this.doors = doors;
        this.writer = writer;
        this.ids = ids;
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

    /** HEAD is asked of the handler like GET: left to itself, Javalin would answer 200 to anybody. */
    private void add(RoutesConfig routes, HandlerType method, String mount, Route route) {
        routes.addHttpHandler(method, mount + route.path(), context -> serve(context, mount, route));
    }

    private void serve(Context context, String mount, Route route) {
        Exchange exchange = new Exchange(context, mount);
        String template = mount + route.path();
        Answer wanted = route.covers(exchange.path())
                ? attempt(exchange, route, template)
                : unmatched(exchange.method(), exchange.path());
        Answer answer = send(context, exchange, wanted, route, template);
        LOG.debug(
                "{} {}: {}, key {}, {} rows",
                route.method(),
                template,
                answer.status(),
                exchange.keyId(),
                exchange.rows());
    }

    /** A handler that runs after the host's: it takes nothing away from a path that the host serves itself. */
    private void answerUnmatched(Context context) {
        boolean unmatched = context.endpoints().matchedHttpEndpoint() == null
                && (context.statusCode() == NOT_FOUND || context.statusCode() == METHOD_NOT_ALLOWED);
        String path = context.path().substring(context.contextPath().length());
        if (unmatched && doors.owner(path).equals(Optional.of(door))) {
            Answer answer = unmatched(context.method().name(), door.within(path).orElse(""));
            writer.write(context, new Exchange(context, ""), answer);
        }
    }

    private Answer unmatched(String method, String path) {
        SortedSet<String> offered = door.methodsAt(path);
        return offered.isEmpty()
                ? door.envelope().error(NOT_FOUND, "There is no such endpoint.")
                : door.envelope().methodNotOffered(method, offered);
    }

    private Answer attempt(Exchange exchange, Route route, String template) {
        try {
            return route.handler().answer(exchange);
        } catch (IOException | RuntimeException | Error e) {
            return failed(e, route, template);
        }
    }

    /** Sends an answer, or what is to be told instead of it; answers what was sent. */
    private Answer send(Context context, Exchange exchange, Answer answer, Route route, String template) {
        SendResult delivery = writer.write(context, exchange, answer);
        if (delivery instanceof SendResult.NotBegun notBegun) {
            return send(context, exchange, failed(notBegun.cause(), route, template), route, template);
        }
        if (delivery instanceof SendResult.BrokenOff brokenOff) {
            logBrokenOff(brokenOff.cause(), route, template);
        }
        return answer;
    }

    private static void logBrokenOff(Throwable cause, Route route, String template) {
        if (cause instanceof IOException) {
            LOG.debug("{} {}: the client left before the end", route.method(), template);
        } else {
            LOG.error("{} {} was broken off", route.method(), template, ValueFreeTrace.of(cause));
        }
    }

    private Answer failed(Throwable cause, Route route, String template) {
        if (cause instanceof IOException) {
            return door.envelope().error(BAD_REQUEST, "The request body broke off or is not framed correctly.");
        }
        boolean lost = cause instanceof StoreUnavailable;
        return logged(
                lost ? door.envelope().storeUnavailable() : door.envelope().failure(), route, template, cause);
    }

    private Answer logged(Answer answer, Route route, String template, Throwable cause) {
        String id = ids.next();
        LOG.error("{} {} failed, request {}", route.method(), template, id, ValueFreeTrace.of(cause));
        return answer.with("X-Request-Id", id);
    }
}
