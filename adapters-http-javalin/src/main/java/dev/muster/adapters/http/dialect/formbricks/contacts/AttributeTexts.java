package dev.muster.adapters.http.dialect.formbricks.contacts;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.contact.Profile;
import java.util.LinkedHashMap;
import java.util.Map;

/** A contact's attributes as this door knows them: the address and the userId are among them, and all values are text. */
final class AttributeTexts {

    private AttributeTexts() {}

    /** The texts by key; of JSON values their source. */
    static Map<String, String> of(Profile profile) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(AttributeKey.EMAIL, profile.email().typed());
        profile.userId().ifPresent(userId -> texts.put(AttributeKey.USER_ID, userId.value()));
        profile.attributes().values().forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }
}
