package dev.muster.adapters.http.exchange;

import java.io.IOException;

/** Answers the requests of one route. Thread-safe. */
@FunctionalInterface
public interface RouteHandler {

    /**
     * Answers one request. Whatever is thrown becomes an answer in the door's envelope.
     *
     * @throws IOException if the body breaks off
     */
    Answer answer(Exchange exchange) throws IOException;
}
