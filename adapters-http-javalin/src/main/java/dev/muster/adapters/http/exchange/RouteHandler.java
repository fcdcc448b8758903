package dev.muster.adapters.http.exchange;

import java.io.IOException;

/** Answers the requests of one route. Whatever it throws becomes an answer in the door's envelope. Thread-safe. */
@FunctionalInterface
public interface RouteHandler {

    /**
     * Begins to answer a request whose body may not have arrived yet. Passes with the rest of the work if the body is
     * wanted; otherwise the request ends with the answer.
     */
    Checked<Work> begin(Exchange exchange) throws IOException;

    /** Answers requests without their body. */
    static RouteHandler withoutBody(Work work) {
        return exchange -> Checked.refused(work.answer(exchange));
    }

    /** Answers a request. */
    @FunctionalInterface
    interface Work {

        /**
         * Answers a request whose body has been received.
         *
         * @throws IOException if the body breaks off
         */
        Answer answer(Exchange exchange) throws IOException;
    }
}
