package dev.muster.adapters.http.dialect.migma.bulk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.muster.adapters.http.dialect.migma.protocol.Answers;
import dev.muster.adapters.http.dialect.migma.protocol.ContactItem;
import dev.muster.adapters.http.dialect.migma.protocol.FieldErrors;
import dev.muster.adapters.http.dialect.migma.protocol.JsonBodies;
import dev.muster.adapters.http.dialect.migma.subscriber.Subscriber;
import dev.muster.adapters.http.dialect.migma.subscriber.SubscriberReader;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.json.Json;
import dev.muster.adapters.http.exchange.json.JsonField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a bulk import as it arrives, item by item; the body as a whole is never in memory. Thread-safe. */
final class BulkReader {

    private final JsonBodies bodies;
    private final SubscriberReader subscribers;
    private final int mostRows;

    BulkReader(Json json, BulkLimits limits) {
        this.bodies = new JsonBodies(json, limits.mostBytes(), "Send fewer subscribers at a time.");
        this.subscribers = new SubscriberReader(json);
        this.mostRows = limits.mostRows();
    }

    /**
     * Reads the whole body, unless too much of it arrives.
     *
     * @throws IOException if it breaks off
     */
    Checked<BulkRequest> read(Exchange exchange) throws IOException {
        Checked<Members> read = bodies.read(exchange, this::members);
        return read instanceof Checked.Passed<Members> passed
                ? passed.value().complete()
                : Checked.refused(((Checked.Refused<Members>) read).answer());
    }

    private Checked<Members> members(JsonParser parser) throws IOException {
        JsonField<String> projectId = JsonField.missing();
        JsonField<List<Subscriber>> items = JsonField.missing();
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            switch (member) {
                case ContactItem.PROJECT_ID -> projectId = JsonField.text(parser);
                case "subscribers" -> {
                    items = items(parser);
                    if (items instanceof JsonField.Filled<List<Subscriber>> filled
                            && filled.value().size() > mostRows) {
                        return Checked.refused(Answers.tooManyRows(mostRows));
                    }
                }
                default -> parser.skipChildren();
            }
        }
        return Checked.passed(new Members(projectId, items));
    }

    /** The items; one more than the limit if there are too many. */
    private JsonField<List<Subscriber>> items(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return JsonField.other(parser);
        }
        List<Subscriber> items = new ArrayList<>();
        while (items.size() <= mostRows && parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(subscribers.read(parser, items.size() + 1L));
        }
        return new JsonField.Filled<>(items);
    }

    private record Members(JsonField<String> projectId, JsonField<List<Subscriber>> items) {

        Checked<BulkRequest> complete() {
            FieldErrors requirements = new FieldErrors();
            List<Subscriber> subscribers = requirements.list("subscribers", items);
            if (items instanceof JsonField.Filled && subscribers.isEmpty()) {
                requirements.add("subscribers must contain at least one subscriber");
            }
            String id = requirements.text(ContactItem.PROJECT_ID, projectId);
            return requirements.checked(new BulkRequest(id, subscribers));
        }
    }
}
