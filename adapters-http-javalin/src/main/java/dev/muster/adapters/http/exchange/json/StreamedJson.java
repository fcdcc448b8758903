package dev.muster.adapters.http.exchange.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * A body that is written while it is sent, so that an answer of any length takes constant memory. An exception before
 * the first bytes are sent becomes an error answer; a later one closes the connection, so that no client takes a part
 * of the answer for the whole.
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
