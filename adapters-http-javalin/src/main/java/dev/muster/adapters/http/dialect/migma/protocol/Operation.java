package dev.muster.adapters.http.dialect.migma.protocol;

import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.domain.access.AccessKey;
import java.io.IOException;

/** What a request asks for, once its key is known and it is let in. Thread-safe. */
@FunctionalInterface
public interface Operation {

    /**
     * Answers one request.
     *
     * @throws IOException if the body breaks off
     */
    Answer answer(Exchange exchange, AccessKey key) throws IOException;
}
