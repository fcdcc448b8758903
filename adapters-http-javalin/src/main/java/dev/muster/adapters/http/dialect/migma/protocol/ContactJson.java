package dev.muster.adapters.http.dialect.migma.protocol;

import com.fasterxml.jackson.databind.util.RawValue;
import dev.muster.adapters.http.exchange.Timestamps;
import dev.muster.domain.ContactDirectory;
import dev.muster.domain.administration.AttributeKeyAdministration;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.attribute.NumberText;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Contacts as this door shows them. Values keep their JSON types; text under a number key is shown as a number if that
 * does not change a character. Thread-safe.
 */
public final class ContactJson {

    private static final List<String> MEMBERS = List.of(
            AttributeKey.FIRST_NAME,
            AttributeKey.LAST_NAME,
            AttributeKey.PHONE,
            AttributeKey.COUNTRY,
            AttributeKey.LANGUAGE);

    private final ContactDirectory directory;
    private final AttributeKeyAdministration keys;

    public ContactJson(ContactDirectory directory, AttributeKeyAdministration keys) {
        this.directory = directory;
        this.keys = keys;
    }

    public Map<String, Object> of(WorkspaceId workspace, Contact contact) {
        return of(workspace, List.of(contact)).get(0);
    }

    /** All of one workspace, in their order. */
    public List<Map<String, Object>> of(WorkspaceId workspace, List<Contact> contacts) {
        Set<String> numbers = numbers(workspace, contacts);
        Map<ContactId, Instant> withdrawals = withdrawals(workspace, contacts);
        return contacts.stream()
                .map(contact -> json(contact, numbers, withdrawals.getOrDefault(contact.id(), contact.createdAt())))
                .toList();
    }

    /** The number keys; the store is not asked if no value could be a number. */
    private Set<String> numbers(WorkspaceId workspace, List<Contact> contacts) {
        boolean mayHaveSome = contacts.stream()
                .flatMap(contact -> contact.profile().attributes().values().values().stream())
                .anyMatch(value -> value instanceof AttributeValue.Text && NumberText.isCanonical(value.text()));
        return mayHaveSome
                ? keys.all(workspace).stream()
                        .filter(key -> key.key().type() == DataType.NUMBER)
                        .map(key -> key.key().key())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** When those who are unsubscribed became so; those who have always been are absent. */
    private Map<ContactId, Instant> withdrawals(WorkspaceId workspace, List<Contact> contacts) {
        List<ContactId> unsubscribed = contacts.stream()
                .filter(ContactJson::isUnsubscribed)
                .map(Contact::id)
                .toList();
        Map<ContactId, Instant> withdrawals = new HashMap<>();
        if (!unsubscribed.isEmpty()) {
            for (StatusChange change : directory.statusChanges(workspace, unsubscribed)) {
                if (change.to() == ContactStatus.UNSUBSCRIBED) {
                    withdrawals.put(change.contact(), change.at());
                }
            }
        }
        return withdrawals;
    }

    private static Map<String, Object> json(Contact contact, Set<String> numbers, Instant unsubscribedAt) {
        Profile profile = contact.profile();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", contact.id().value());
        json.put(AttributeKey.EMAIL, profile.email().typed().toLowerCase(Locale.ROOT));
        MEMBERS.forEach(key -> profile.attributes().find(key).ifPresent(value -> json.put(key, value.text())));
        json.put(ContactItem.TAGS, profile.tags().names());
        Map<String, Object> customFields = customFields(profile, numbers);
        if (!customFields.isEmpty()) {
            json.put(ContactItem.CUSTOM_FIELDS, customFields);
        }
        json.put(ContactItem.STATUS, profile.status().word());
        if (isUnsubscribed(contact)) {
            json.put("unsubscribedAt", Timestamps.text(unsubscribedAt));
        }
        json.put("createdAt", Timestamps.text(contact.createdAt()));
        json.put("updatedAt", Timestamps.text(contact.updatedAt()));
        return json;
    }

    private static Map<String, Object> customFields(Profile profile, Set<String> numbers) {
        Map<String, Object> fields = new LinkedHashMap<>();
        profile.userId().ifPresent(userId -> fields.put(AttributeKey.USER_ID, userId.value()));
        profile.attributes().values().forEach((key, value) -> {
            if (!MEMBERS.contains(key)) {
                fields.put(key, value(value, numbers.contains(key)));
            }
        });
        return fields;
    }

    private static Object value(AttributeValue value, boolean isNumber) {
        boolean isJson = value instanceof AttributeValue.Json || (isNumber && NumberText.isCanonical(value.text()));
        return isJson ? new RawValue(value.text()) : value.text();
    }

    private static boolean isUnsubscribed(Contact contact) {
        return contact.profile().status() == ContactStatus.UNSUBSCRIBED;
    }
}
