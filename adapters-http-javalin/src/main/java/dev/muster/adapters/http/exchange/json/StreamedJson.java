package dev.muster.adapters.http.exchange.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * A body that is written while it is sent, so that an answer of any length takes constant memory. What it throws before
 * the first bytes are out becomes an error answer; later it breaks the connection off, so that nobody takes a part of the
 * answer for the whole.
 */
@FunctionalInterface
public interface StreamedJson {

    /**
     * Writes one JSON value.
     *
     * @throws IOException if the client is gone
     */
    void writeTo(JsonGenerator json) throws IOException;
}
