package dev.muster.adapters.vendors.formbricks.upload;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads which contacts were skipped because of their userId. Servers list them in {@code data.meta}, the published schema in
 * {@code data}.
 */
final class SkippedContacts {

    private static final String LIST = "skippedContacts";
    private static final Refusal TAKEN =
            Refusal.forNow(RefusalCode.USER_ID_TAKEN, "Another contact of the workspace has this userId.");

    private final List<TranslatedContact> contacts;

    SkippedContacts(List<TranslatedContact> contacts) {
        this.contacts = contacts;
    }

    /** The skipped contacts; empty if one of them is not in the batch. */
    Optional<Map<ContactId, Refusal>> read(JsonNode data) {
        JsonNode real = data.path("meta").path(LIST);
        Map<ContactId, Refusal> skipped = new HashMap<>();
        for (JsonNode entry : real.isArray() ? real : data.path(LIST)) {
            Optional<TranslatedContact> contact = byUserId(entry.path("userId")).or(() -> byIndex(entry.path("index")));
            if (contact.isEmpty()) {
                return Optional.empty();
            }
            skipped.put(contact.get().id(), TAKEN);
        }
        return Optional.of(skipped);
    }

    /** No two contacts have the same userId: the server would have refused the batch. */
    private Optional<TranslatedContact> byUserId(JsonNode userId) {
        return contacts.stream()
                .filter(contact -> userId.isTextual()
                        && contact.value(AttributeKey.USER_ID)
                                .filter(userId.textValue()::equals)
                                .isPresent())
                .findFirst();
    }

    private Optional<TranslatedContact> byIndex(JsonNode index) {
        boolean known = index.canConvertToInt() && index.intValue() >= 0 && index.intValue() < contacts.size();
        return known ? Optional.of(contacts.get(index.intValue())) : Optional.empty();
    }
}
