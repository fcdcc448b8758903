package dev.muster.adapters.vendors.formbricks.upload;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the contacts that caused the refusal of a batch, as far as the server names them. */
final class NamedContacts {

    private static final Pattern AT_INDEX = Pattern.compile("\\bat index ([0-9]{1,9})\\b");
    private static final Pattern PATH = Pattern.compile("contacts[.\\[]([0-9]{1,9})(?:[.\\]].*)?", Pattern.DOTALL);
    private static final Pattern EMAIL = Pattern.compile("\\bemail\\b", Pattern.CASE_INSENSITIVE);

    private final List<TranslatedContact> contacts;
    private final Map<ContactId, Refusal> named = new HashMap<>();

    NamedContacts(List<TranslatedContact> contacts) {
        this.contacts = contacts;
    }

    Map<ContactId, Refusal> read(JsonNode details) {
        for (JsonNode detail : details) {
            read(detail.path("field").asText(""), detail.path("issue").asText(""), detail.path("meta"));
        }
        return named;
    }

    private void read(String field, String issue, JsonNode meta) {
        OptionalInt index = index(field, issue, meta);
        if (index.isPresent() && index.getAsInt() < contacts.size()) {
            RefusalCode code = EMAIL.matcher(issue).find() ? RefusalCode.ADDRESS_REFUSED : RefusalCode.VALUE_REFUSED;
            name(contacts.get(index.getAsInt()), Refusal.forGood(code, issue));
        }
        MistypedValues.read(issue)
                .ifPresent(values -> values.holders(contacts)
                        .forEach(holder -> name(holder, Refusal.forGood(RefusalCode.VALUE_REFUSED, values.words()))));
        repeated(AttributeKey.EMAIL, meta.path("duplicateEmails"))
                .forEach(later -> name(later, Refusal.forGood(RefusalCode.ADDRESS_REFUSED, issue)));
        repeated(AttributeKey.USER_ID, meta.path("duplicateUserIds"))
                .forEach(later -> name(later, Refusal.forNow(RefusalCode.USER_ID_TAKEN, issue)));
    }

    private static OptionalInt index(String field, String issue, JsonNode meta) {
        Matcher atIndex = AT_INDEX.matcher(issue);
        if (atIndex.find()) {
            return OptionalInt.of(Integer.parseInt(atIndex.group(1)));
        }
        Matcher path = PATH.matcher(field);
        if (path.matches()) {
            return OptionalInt.of(Integer.parseInt(path.group(1)));
        }
        JsonNode index = meta.path("contactIndex");
        return index.canConvertToInt() && index.intValue() >= 0
                ? OptionalInt.of(index.intValue())
                : OptionalInt.empty();
    }

    /** All contacts that share a value except the first. */
    private List<TranslatedContact> repeated(String key, JsonNode shared) {
        Set<String> values = new HashSet<>();
        shared.forEach(value -> values.add(value.asText()));
        Set<String> met = new HashSet<>();
        return contacts.stream()
                .filter(contact -> contact.value(key)
                        .filter(value -> values.contains(value) && !met.add(value))
                        .isPresent())
                .toList();
    }

    private void name(TranslatedContact contact, Refusal refusal) {
        named.putIfAbsent(contact.id(), refusal);
    }
}
