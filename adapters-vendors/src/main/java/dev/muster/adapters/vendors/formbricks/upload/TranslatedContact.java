package dev.muster.adapters.vendors.formbricks.upload;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.Loss;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A contact as it is sent.
 *
 * @param values the texts by attribute key, the email address among them, in the order in which they are sent
 * @param losses what is left out or changed
 */
public record TranslatedContact(ContactId id, Map<String, String> values, List<Loss> losses) {

    public TranslatedContact {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        losses = List.copyOf(losses);
    }

    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }
}
