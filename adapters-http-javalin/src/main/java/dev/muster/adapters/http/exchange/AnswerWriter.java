package dev.muster.adapters.http.exchange;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** Writes answers, once the request has been read to its end. Thread-safe. */
public final class AnswerWriter {

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

    void write(Context context, Exchange exchange, Answer answer) {
        boolean readToItsEnd = exchange.body().drain(drainBytes);
        context.status(answer.status());
        answer.headers().forEach(context::header);
        if (!readToItsEnd) {
            context.header("Connection", "close");
        }
        if (answer.body().isPresent()) {
            context.contentType("application/json")
                    .result(json.text(answer.body().get()).getBytes(StandardCharsets.UTF_8));
        } else {
            context.removeHeader("Content-Type").result(new byte[0]);
        }
    }
}
