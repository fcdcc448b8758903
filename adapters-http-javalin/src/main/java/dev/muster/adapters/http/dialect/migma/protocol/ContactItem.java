package dev.muster.adapters.http.dialect.migma.protocol;

import com.fasterxml.jackson.core.JsonToken;
import dev.muster.adapters.http.exchange.json.JsonField;
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
public record ContactItem(
        Map<String, JsonField<String>> texts,
        JsonField<List<JsonField<String>>> tags,
        JsonField<Map<String, CustomField>> customFields) {

    public static final String STATUS = "status";
    public static final String PROJECT_ID = "projectId";
    public static final String TAGS = "tags";
    public static final String CUSTOM_FIELDS = "customFields";

    /** A contact of which nothing is stated. */
    public static final ContactItem EMPTY = new ContactItem(Map.of(), JsonField.missing(), JsonField.missing());

    public JsonField<String> text(String member) {
        return texts.getOrDefault(member, JsonField.missing());
    }

    /**
     * One custom field.
     *
     * @param token what kind of value it is
     * @param value the value; empty for {@code null}
     * @param isStorable whether its texts can be stored
     */
    public record CustomField(JsonToken token, Optional<AttributeValue> value, boolean isStorable) {

        public boolean isTextOrNumber() {
            return token == JsonToken.VALUE_STRING || token.isNumeric();
        }
    }
}
