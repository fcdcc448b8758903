package dev.muster.adapters.http.dialect.migma;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.muster.adapters.http.exchange.BodyTooLong;
import dev.muster.adapters.http.exchange.Json;
import dev.muster.adapters.http.exchange.RequestBody;
import dev.muster.adapters.http.exchange.Slot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a bulk import as it arrives, item by item; the body as a whole is never in memory. Thread-safe. */
final class BulkReader {

    private final Json json;
    private final SubscriberReader subscribers;
    private final BulkLimits limits;

    BulkReader(Json json, BulkLimits limits) {
        this.json = json;
        this.subscribers = new SubscriberReader(json);
        this.limits = limits;
    }

    /**
     * Reads the whole body, unless too much of it arrives.
     *
     * @throws IOException if it breaks off
     */
    BulkReading read(RequestBody body) throws IOException {
        try (JsonParser parser = json.parser(body.limitedTo(limits.mostBytes()))) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return refused("The request body is empty. Send a JSON object.");
            }
            if (first != JsonToken.START_OBJECT) {
                return refused("The request body must be a JSON object.");
            }
            return members(parser);
        } catch (StreamConstraintsException tooDeep) {
            return refused("The request body is nested too deeply.");
        } catch (JsonProcessingException malformed) {
            return refused("The request body is not valid JSON.");
        } catch (BodyTooLong tooLong) {
            return new BulkReading.Refused(Answers.tooLarge(limits.mostBytes()));
        }
    }

    private BulkReading members(JsonParser parser) throws IOException {
        Slot<String> projectId = Slot.missing();
        Slot<List<Subscriber>> items = Slot.missing();
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            switch (member) {
                case "projectId" -> projectId = Slot.text(parser);
                case "subscribers" -> {
                    items = items(parser);
                    if (items instanceof Slot.Filled<List<Subscriber>> filled
                            && filled.value().size() > limits.mostRows()) {
                        return new BulkReading.Refused(Answers.tooManyRows(limits.mostRows()));
                    }
                }
                default -> parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            return refused("The request body is not valid JSON: something follows the object.");
        }
        return complete(projectId, items);
    }

    /** The items; one more than the limit if there are too many. */
    private Slot<List<Subscriber>> items(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return Slot.other(parser);
        }
        List<Subscriber> items = new ArrayList<>();
        while (items.size() <= limits.mostRows() && parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(subscribers.read(parser, items.size() + 1L));
        }
        return new Slot.Filled<>(items);
    }

    private static BulkReading complete(Slot<String> projectId, Slot<List<Subscriber>> items) {
        List<String> missing = new ArrayList<>();
        List<Subscriber> subscribers = List.of();
        if (items instanceof Slot.Filled<List<Subscriber>> filled) {
            subscribers = filled.value();
            missing(subscribers.isEmpty(), "subscribers must contain at least one subscriber")
                    .ifPresent(missing::add);
        } else {
            missing.add(items.isAbsent() ? "subscribers is required" : "subscribers must be an array");
        }
        String id = "";
        if (projectId instanceof Slot.Filled<String> filled) {
            id = filled.value();
            missing(id.isEmpty(), "projectId is required").ifPresent(missing::add);
        } else {
            missing.add(projectId.isAbsent() ? "projectId is required" : "projectId must be a string");
        }
        return missing.isEmpty() ? new BulkReading.Complete(id, subscribers) : refused(String.join("; ", missing));
    }

    private static Optional<String> missing(boolean isMissing, String text) {
        return isMissing ? Optional.of(text) : Optional.empty();
    }

    private static BulkReading refused(String text) {
        return new BulkReading.Refused(Answers.error(400, text));
    }
}
