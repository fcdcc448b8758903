package dev.muster.adapters.http.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.adapters.http.exchange.json.Json;
import dev.muster.adapters.http.exchange.json.StreamedJson;
import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answers, once the request has been read to its end. Thread-safe. */
public final class AnswerWriter {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerWriter.class);
    private static final String JSON = "application/json";

    /** So much of a streamed body is held back: if it fails before, the failure can still be told in whole. */
    private static final int HELD_BACK_BYTES = 1 << 14;

    /** Jetty closes the connection on this, whatever was sent before. */
    private static final int BREAK_OFF = -1;

    private final Json json;
    private final long drainBytes;

    /**
     * A writer.
     *
     * @param drainBytes how much of a body that nobody wants is read at most before the answer is written; beyond that
     *     the connection is closed behind the answer
     */
    public AnswerWriter(Json json, long drainBytes) {
        this.json = json;
        this.drainBytes = drainBytes;
    }

    SendResult write(Context context, Exchange exchange, Answer answer) {
        if (answer.body().isEmpty()) {
            writeHead(context, exchange, answer);
            context.removeHeader("Content-Type").result(new byte[0]);
        } else if (answer.body().get() instanceof StreamedJson body) {
            return stream(context, exchange, answer, body);
        } else {
            writeHead(context, exchange, answer);
            String text = json.text(answer.body().get());
            context.contentType(JSON).result(text.getBytes(StandardCharsets.UTF_8));
        }
        return new SendResult.Complete();
    }

    private void writeHead(Context context, Exchange exchange, Answer answer) {
        boolean readToItsEnd = exchange.body().drain(drainBytes);
        context.status(answer.status());
        answer.headers().forEach(context::header);
        if (!readToItsEnd) {
            context.header("Connection", "close");
        }
    }

    private SendResult stream(Context context, Exchange exchange, Answer answer, StreamedJson body) {
        LazyOutputStream out = new LazyOutputStream(() -> opened(context, exchange, answer));
        try {
            JsonGenerator generator = json.generator(new BufferedOutputStream(out, HELD_BACK_BYTES));
            body.writeTo(generator);
            generator.flush();
            return new SendResult.Complete();
        } catch (IOException | RuntimeException | Error e) {
            if (!out.isOpen()) {
                return new SendResult.NotBegun(e);
            }
            breakOff(context);
            return new SendResult.BrokenOff(e);
        }
    }

    /** Uncompressed: a compressed stream is closed in good form whatever came before, and so cannot be broken off. */
    private OutputStream opened(Context context, Exchange exchange, Answer answer) {
        writeHead(context, exchange, answer);
        return context.contentType(JSON).disableCompression().outputStream();
    }

    private static void breakOff(Context context) {
        try {
            context.res().sendError(BREAK_OFF);
        } catch (IOException alreadyBroken) {
            LOG.debug("The connection is closed already", alreadyBroken);
        }
    }
}
