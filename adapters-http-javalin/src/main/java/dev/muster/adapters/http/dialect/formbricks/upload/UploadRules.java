package dev.muster.adapters.http.dialect.formbricks.upload;

import dev.muster.adapters.http.dialect.formbricks.protocol.EmailRule;
import dev.muster.adapters.http.dialect.formbricks.protocol.ErrorDetail;
import dev.muster.adapters.http.dialect.formbricks.protocol.Issues;
import dev.muster.domain.attribute.AttributeKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Rules between the members of an upload. They are checked only if all members have the right types. */
final class UploadRules {

    private static final String FIELD = "contacts";

    private UploadRules() {}

    /** Adds the issues of each contact in turn, then those between contacts. */
    static void check(List<UploadContact> contacts, Issues issues) {
        List<String> emails = new ArrayList<>();
        List<String> userIds = new ArrayList<>();
        for (int index = 0; index < contacts.size(); index++) {
            UploadContact contact = contacts.get(index);
            String email = contact.first(AttributeKey.EMAIL).orElse("");
            if (email.isEmpty()) {
                issues.add(FIELD, "Email attribute is required for contact at index " + index);
            } else if (!EmailRule.accepts(email)) {
                issues.add(FIELD, "Invalid email format for contact at index " + index);
            } else {
                emails.add(email);
            }
            checkKeys(contact, index, issues);
            contact.first(AttributeKey.USER_ID).filter(id -> !id.isEmpty()).ifPresent(userIds::add);
        }
        checkRepeated(emails, "email", "duplicateEmails", issues);
        checkRepeated(userIds, "userId", "duplicateUserIds", issues);
    }

    private static void checkKeys(UploadContact contact, int index, Issues issues) {
        Collection<String> repeated = repeated(contact.keys());
        if (!repeated.isEmpty()) {
            Map<String, Object> meta = new LinkedHashMap<>();
            meta.put("duplicateKeys", repeated);
            meta.put("contactIndex", index);
            String issue = "Duplicate attribute keys found for contact at index " + index
                    + ". Please ensure each attribute key is unique";
            issues.add(new ErrorDetail.WithMeta(FIELD, issue, meta));
        }
    }

    private static void checkRepeated(List<String> values, String name, String member, Issues issues) {
        Collection<String> repeated = repeated(values.stream());
        if (!repeated.isEmpty()) {
            String issue = "Duplicate " + name + "s found in the records, please ensure each " + name + " is unique.";
            issues.add(new ErrorDetail.WithMeta(FIELD, issue, Map.of(member, repeated)));
        }
    }

    /** Values that come more than once, in the order of their second appearance. */
    private static Collection<String> repeated(Stream<String> values) {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new LinkedHashSet<>();
        values.filter(value -> !seen.add(value)).forEach(repeated::add);
        return repeated;
    }
}
