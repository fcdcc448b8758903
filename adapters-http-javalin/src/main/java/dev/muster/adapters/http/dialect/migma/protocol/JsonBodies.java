package dev.muster.adapters.http.dialect.migma.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.muster.adapters.http.exchange.BodyTooLong;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.json.Json;
import java.io.IOException;
import java.util.Optional;

/** Reads bodies that are one JSON object, up to a length. Thread-safe. */
public final class JsonBodies {

    private final Json json;
    private final long mostBytes;
    private final String cure;

    /**
     * For bodies of at most this length.
     *
     * @param cure what to do about a longer one, a sentence; may be empty
     */
    public JsonBodies(Json json, long mostBytes, String cure) {
        this.json = json;
        this.mostBytes = mostBytes;
        this.cure = cure;
    }

    /**
     * Reads the whole body, unless too much of it arrives.
     *
     * @throws IOException if it breaks off
     */
    public <T> Checked<T> read(Exchange exchange, Members<T> members) throws IOException {
        Optional<Checked<T>> wrongType = BodyType.refusal(exchange).map(Checked::refused);
        return wrongType.isPresent() ? wrongType.get() : parse(exchange, members);
    }

    /** Reads and discards the body of a request that needs none. */
    public Checked<Exchange> ignore(Exchange exchange) throws IOException {
        return exchange.body().readAll(Math.toIntExact(mostBytes)).isPresent()
                ? Checked.passed(exchange)
                : Checked.refused(Answers.tooLarge(mostBytes, cure));
    }

    private <T> Checked<T> parse(Exchange exchange, Members<T> members) throws IOException {
        try (JsonParser parser = json.parser(exchange.body().limitedTo(mostBytes))) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Checked.refused(Answers.error(400, "The request body is empty. Send a JSON object."));
            }
            if (first != JsonToken.START_OBJECT) {
                return Checked.refused(Answers.error(400, "The request body must be a JSON object."));
            }
            Checked<T> read = members.read(parser);
            return read instanceof Checked.Passed && parser.nextToken() != null
                    ? Checked.refused(
                            Answers.error(400, "The request body is not valid JSON: something follows the object."))
                    : read;
        } catch (StreamConstraintsException tooDeep) {
            return Checked.refused(Answers.error(400, "The request body is nested too deeply."));
        } catch (JsonProcessingException malformed) {
            return Checked.refused(Answers.error(400, "The request body is not valid JSON."));
        } catch (BodyTooLong tooLong) {
            return Checked.refused(Answers.tooLarge(mostBytes, cure));
        }
    }

    /** Reads the members of the object whose start the parser stands on, up to its end; a refusal may come earlier. */
    @FunctionalInterface
    public interface Members<T> {
        Checked<T> read(JsonParser parser) throws IOException;
    }
}
