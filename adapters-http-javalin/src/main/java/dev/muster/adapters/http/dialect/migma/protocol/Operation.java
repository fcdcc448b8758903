package dev.muster.adapters.http.dialect.migma.protocol;

import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.domain.access.AccessKey;
import java.io.IOException;

/** The work of a request that has passed the guard. Thread-safe. */
@FunctionalInterface
public interface Operation {

    /**
     * Answers one request.
     *
     * @throws IOException if the body breaks off
     */
    Answer answer(Exchange exchange, AccessKey key) throws IOException;
}
