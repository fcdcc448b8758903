package dev.muster.adapters.vendors.formbricks;

import dev.muster.adapters.vendors.formbricks.keys.SendableKeys;
import dev.muster.adapters.vendors.formbricks.upload.BulkBody;
import dev.muster.adapters.vendors.formbricks.upload.EmailRule;
import dev.muster.adapters.vendors.formbricks.upload.TranslatedContact;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.EncodedContact;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Encodes a contact before it is sent: content, size, attribute keys, losses and refusal. */
final class ContactEncoding {

    private ContactEncoding() {}

    static EncodedContact of(TranslatedContact contact, SendableKeys columns) {
        int bytes = BulkBody.bytes(contact, columns::nameAtFirst);
        Set<String> keys = new HashSet<>(contact.values().keySet());
        keys.remove(AttributeKey.EMAIL);
        return new EncodedContact(BulkBody.content(contact), bytes, keys, contact.losses(), refusal(contact));
    }

    private static Optional<Refusal> refusal(TranslatedContact contact) {
        return contact.value(AttributeKey.EMAIL).filter(EmailRule::matches).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.forGood(RefusalCode.ADDRESS_REFUSED, EmailRule.RULE));
    }
}
