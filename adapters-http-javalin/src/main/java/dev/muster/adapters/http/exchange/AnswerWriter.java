package dev.muster.adapters.http.exchange;

import dev.muster.adapters.http.exchange.json.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answers. Long ones are sent while they are written, so that none has to fit into memory. Thread-safe. */
public final class AnswerWriter {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerWriter.class);
    private static final String JSON = "application/json";

    /** The first bytes of a body are buffered: if the body fails within them, an error answer can still be sent. */
    private static final int HELD_BACK_BYTES = 1 << 18;

    /** Jetty closes the connection on this status, whatever was sent before. */
    private static final int BREAK_OFF = -1;

    private final Json json;

    public AnswerWriter(Json json) {
        this.json = json;
    }

    SendResult write(Context context, Exchange exchange, Answer answer) {
        HeldBackOutputStream out = new HeldBackOutputStream(HELD_BACK_BYTES, () -> opened(context, exchange, answer));
        try {
            if (answer.body().isPresent()) {
                json.write(answer.body().get(), out);
            }
            if (!out.isOpen()) {
                writeHead(context, exchange, answer);
                send(context, exchange, out.heldBack());
            }
            return new SendResult.Complete();
        } catch (IOException | RuntimeException | Error e) {
            if (!out.isOpen()) {
                return new SendResult.NotStarted(e);
            }
            abort(context);
            return new SendResult.Aborted(e);
        }
    }

    private static void writeHead(Context context, Exchange exchange, Answer answer) {
        context.status(answer.status());
        answer.headers().forEach(context::header);
        if (answer.body().isPresent()) {
            context.contentType(JSON);
        } else {
            context.removeHeader("Content-Type");
        }
        if (exchange.isLastOfConnection()) {
            context.header("Connection", "close");
        }
    }

    /**
     * Sends the answer at once to a client that is still sending; otherwise Javalin sends it after the host's handlers.
     */
    private static void send(Context context, Exchange exchange, byte[] body) throws IOException {
        if (exchange.incoming().isWhole()) {
            context.result(body);
        } else {
            context.res().setContentLength(body.length);
            context.res().getOutputStream().write(body);
            context.res().flushBuffer();
        }
    }

    /**
     * Not compressed: a compressed stream always ends correctly, so a client could not see that the answer is
     * incomplete.
     */
    private static OutputStream opened(Context context, Exchange exchange, Answer answer) {
        writeHead(context, exchange, answer);
        return context.disableCompression().outputStream();
    }

    private static void abort(Context context) {
        try {
            context.res().sendError(BREAK_OFF);
        } catch (IOException alreadyBroken) {
            LOG.debug("The connection is closed already", alreadyBroken);
        }
    }
}
