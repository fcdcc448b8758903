package dev.muster.adapters.http.exchange;

import dev.muster.domain.port.out.StoreUnavailable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
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
    private final AnswerWriter writer;
    private final RequestIds ids;

    public DoorMount(Door door, AnswerWriter writer, RequestIds ids) {
        this.door = door;
        this.writer = writer;
        this.ids = ids;
    }

    /** Adds the door to what the host serves. */
    public void on(RoutesConfig routes) {
        for (String mount : door.mounts()) {
            for (Route route : door.routes()) {
                routes.addHttpHandler(route.method(), mount + route.path(), context -> serve(context, mount, route));
            }
            routes.after(mount, this::answerUnmatched);
            routes.after(mount + "/*", this::answerUnmatched);
        }
    }

    private void serve(Context context, String mount, Route route) {
        Exchange exchange = new Exchange(context);
        String template = mount + route.path();
        Answer answer = attempt(exchange, route, template);
        writer.write(context, exchange, answer);
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
        if (unmatched) {
            String path = context.path().substring(context.contextPath().length());
            SortedSet<String> offered = door.methodsAt(door.within(path).orElse(""));
            Answer answer = offered.isEmpty()
                    ? door.envelope().error(NOT_FOUND, "There is no such endpoint.")
                    : door.envelope().methodNotOffered(context.method().name(), offered);
            writer.write(context, new Exchange(context), answer);
        }
    }

    private Answer attempt(Exchange exchange, Route route, String template) {
        try {
            return route.handler().answer(exchange);
        } catch (IOException brokenOff) {
            return door.envelope().error(BAD_REQUEST, "The request body broke off or is not framed correctly.");
        } catch (StoreUnavailable lost) {
            return logged(door.envelope().storeUnavailable(), route, template, lost);
        } catch (RuntimeException | Error broken) {
            return logged(door.envelope().failure(), route, template, broken);
        }
    }

    private Answer logged(Answer answer, Route route, String template, Throwable cause) {
        String id = ids.next();
        LOG.error("{} {} failed, request {}", route.method(), template, id, ValueFreeTrace.of(cause));
        return answer.with("X-Request-Id", id);
    }
}
