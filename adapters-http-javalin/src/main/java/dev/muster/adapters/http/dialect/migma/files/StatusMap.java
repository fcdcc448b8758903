package dev.muster.adapters.http.dialect.migma.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.muster.adapters.http.dialect.migma.protocol.FieldErrors;
import dev.muster.adapters.http.exchange.json.Json;
import dev.muster.domain.contact.ContactStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what words in columns of consent mean: a JSON object that leads from words to statuses. */
final class StatusMap {

    static final String STATUSES = "subscribed, non-subscribed, unsubscribed or bounced";

    private StatusMap() {}

    /** The statuses by word; empty if nothing was sent. Notes all that is wrong. */
    static Map<String, ContactStatus> read(String text, Json json, String fieldName, FieldErrors requirements) {
        Map<String, ContactStatus> words = new LinkedHashMap<>();
        if (text.isEmpty()) {
            return words;
        }
        try (JsonParser parser = json.parser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                requirements.add(fieldName + " must be a JSON object");
                return words;
            }
            for (String word = parser.nextFieldName(); word != null; word = parser.nextFieldName()) {
                parser.nextToken();
                Optional<ContactStatus> status = ContactStatus.ofWord(parser.getText());
                if (status.isPresent()) {
                    words.put(word, status.get());
                } else {
                    parser.skipChildren();
                    requirements.add(fieldName + "." + word + " must be " + STATUSES);
                }
            }
        } catch (JsonProcessingException malformed) {
            requirements.add(fieldName + " is not valid JSON");
        } catch (IOException unreadable) {
            throw new IllegalStateException("a text in memory can be read", unreadable);
        }
        return words;
    }
}
