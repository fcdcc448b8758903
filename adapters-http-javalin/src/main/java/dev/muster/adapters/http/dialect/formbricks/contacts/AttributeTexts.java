package dev.muster.adapters.http.dialect.formbricks.contacts;

import dev.muster.adapters.http.exchange.guard.DoorPorts;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.Map;

/** A contact's attributes as this door returns them: with the address and the userId, and all values as text. */
final class AttributeTexts {

    private AttributeTexts() {}

    /** The attribute keys of a workspace. */
    static AttributeSchema schema(DoorPorts ports, WorkspaceId workspace) {
        return AttributeSchema.of(ports.attributeKeys().all(workspace).stream()
                .map(StoredKey::key)
                .toList());
    }

    /** The texts by key, as they are stored; of JSON values their source. */
    static Map<String, String> stored(Profile profile) {
        Map<String, String> texts = identity(profile);
        profile.attributes().values().forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }

    /** The texts by key, those of typed keys in canonical form; a blank under such a key is left out. */
    static Map<String, String> canonical(Profile profile, AttributeSchema schema) {
        Map<String, String> texts = identity(profile);
        profile.attributes().values().forEach((key, value) -> canonical(key, value, schema, texts));
        return texts;
    }

    private static void canonical(String key, AttributeValue value, AttributeSchema schema, Map<String, String> texts) {
        DataType type = schema.find(key).map(AttributeKey::type).orElse(DataType.UNTYPED);
        CanonicalValue.of(value.text(), type).ifPresent(text -> texts.put(key, text));
    }

    private static Map<String, String> identity(Profile profile) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(AttributeKey.EMAIL, profile.email().typed());
        profile.userId().ifPresent(userId -> texts.put(AttributeKey.USER_ID, userId.value()));
        return texts;
    }
}
