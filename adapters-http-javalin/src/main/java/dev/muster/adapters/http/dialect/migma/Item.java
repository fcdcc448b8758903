package dev.muster.adapters.http.dialect.migma;

import com.fasterxml.jackson.core.JsonToken;
import dev.muster.adapters.http.exchange.Slot;
import dev.muster.domain.attribute.AttributeValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The members of a contact as a request states them, right or wrong.
 *
 * @param texts those that are to be text, by name; absent ones are missing
 * @param tags the names of tags
 * @param customFields the custom fields by key
 */
record Item(
        Map<String, Slot<String>> texts, Slot<List<Slot<String>>> tags, Slot<Map<String, CustomField>> customFields) {

    static final String STATUS = "status";
    static final String PROJECT_ID = "projectId";
    static final String TAGS = "tags";
    static final String CUSTOM_FIELDS = "customFields";

    /** A contact of which nothing is stated. */
    static final Item EMPTY = new Item(Map.of(), Slot.missing(), Slot.missing());

    Slot<String> text(String member) {
        return texts.getOrDefault(member, Slot.missing());
    }

    /**
     * One custom field.
     *
     * @param token what kind of value it is
     * @param value the value; empty for {@code null}
     * @param isStorable whether its texts can be stored
     */
    record CustomField(JsonToken token, Optional<AttributeValue> value, boolean isStorable) {

        boolean isTextOrNumber() {
            return token == JsonToken.VALUE_STRING || token.isNumeric();
        }
    }
}
