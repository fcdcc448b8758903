package dev.muster.adapters.http.exchange;

import dev.muster.adapters.http.exchange.body.BodyTooSlow;
import dev.muster.domain.port.out.StoreUnavailable;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests of one door: begins with the handler, receives the body if it is wanted, sends the answer. Whatever
 * fails is answered in the door's envelope. Thread-safe.
 */
final class Responder {

    private static final Logger LOG = LoggerFactory.getLogger(Responder.class);
    private static final int BAD_REQUEST = 400;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Envelope envelope;
    private final BodyPolicy bodies;
    private final AnswerWriter writer;
    private final RequestIds ids;

    Responder(Envelope envelope, BodyPolicy bodies, AnswerWriter writer, RequestIds ids) {
        this.envelope = envelope;
        this.bodies = bodies;
        this.writer = writer;
        this.ids = ids;
    }

    /**
     * Answers one request, now or when its body has arrived.
     *
     * @param mount the mount that the request came in by
     * @param operation method and path for the log, without what the client wrote
     * @param mostBodyBytes the longest body that is received; 0 if none is wanted
     */
    void respond(Context context, String mount, String operation, RouteHandler handler, long mostBodyBytes) {
        Exchange exchange = bodies.open(context, mount);
        Checked<RouteHandler.Work> begun = begin(exchange, handler, operation);
        long mostBytes = begun instanceof Checked.Passed ? mostBodyBytes : 0;
        CompletableFuture<Void> done = bodies.receive(exchange, mostBytes)
                .thenCompose(hasPlace -> answer(
                        context,
                        exchange,
                        operation,
                        received -> hasPlace ? begun.answer(work -> work.answer(received)) : busy()));
        if (!done.isDone() || context.req().isAsyncStarted()) {
            context.future(() -> done);
        }
    }

    private Checked<RouteHandler.Work> begin(Exchange exchange, RouteHandler handler, String operation) {
        try {
            return handler.begin(exchange);
        } catch (IOException | RuntimeException | Error e) {
            return Checked.refused(failed(e, operation));
        }
    }

    /** The future is completed when nothing more is read from the client. */
    private CompletableFuture<Void> answer(
            Context context, Exchange exchange, String operation, RouteHandler.Work work) {
        Answer wanted = attempt(exchange, work, operation);
        return bodies.pause(exchange).thenCompose(paused -> {
            Answer answer = send(context, exchange, wanted, operation);
            LOG.debug("{}: {}, key {}, {} rows", operation, answer.status(), exchange.keyId(), exchange.rows());
            return bodies.drain(exchange);
        });
    }

    private Answer busy() {
        return envelope.error(
                        SERVICE_UNAVAILABLE,
                        "The server receives too many request bodies at the moment. Send the same request again.")
                .with("Retry-After", RETRY_AFTER_SECONDS);
    }

    private Answer attempt(Exchange exchange, RouteHandler.Work work, String operation) {
        try {
            return work.answer(exchange);
        } catch (IOException | RuntimeException | Error e) {
            return failed(e, operation);
        } finally {
            exchange.incoming().close();
        }
    }

    /** Sends the answer, or an error if its body fails before anything is sent. Returns what was sent. */
    private Answer send(Context context, Exchange exchange, Answer answer, String operation) {
        SendResult result = writer.write(context, exchange, answer);
        if (result instanceof SendResult.NotStarted notStarted) {
            return send(context, exchange, failed(notStarted.cause(), operation), operation);
        }
        if (result instanceof SendResult.Aborted aborted) {
            logAborted(aborted.cause(), operation);
        }
        return answer;
    }

    private static void logAborted(Throwable cause, String operation) {
        if (cause instanceof IOException) {
            LOG.debug("{}: the client left before the end", operation);
        } else {
            LOG.error("{} was broken off", operation, ValueFreeTrace.of(cause));
        }
    }

    private Answer failed(Throwable cause, String operation) {
        if (cause instanceof BodyTooSlow) {
            return envelope.error(REQUEST_TIMEOUT, "The request body arrived too slowly. Send it again, or in parts.");
        }
        if (cause instanceof IOException) {
            return envelope.error(BAD_REQUEST, "The request body broke off or is not framed correctly.");
        }
        String id = ids.next();
        LOG.error("{} failed, request {}", operation, id, ValueFreeTrace.of(cause));
        Answer answer = cause instanceof StoreUnavailable ? envelope.storeUnavailable() : envelope.failure();
        return answer.with("X-Request-Id", id);
    }
}
