package dev.muster.adapters.http.dialect.formbricks.upload;

import dev.muster.adapters.http.dialect.formbricks.protocol.EmailRule;
import dev.muster.adapters.http.dialect.formbricks.protocol.ErrorDetail;
import dev.muster.domain.attribute.AttributeKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules across members, which hold only for contacts whose members all have the right types. */
final class UploadRules {

    private static final String FIELD = "contacts";

    private UploadRules() {}

    /** All that is broken: contact by contact, then what concerns several of them. */
    static List<ErrorDetail> issues(List<UploadContact> contacts) {
        List<ErrorDetail> issues = new ArrayList<>();
        Repetitions emails = new Repetitions();
        Repetitions userIds = new Repetitions();
        for (int index = 0; index < contacts.size(); index++) {
            UploadContact contact = contacts.get(index);
            email(contact, index, emails, issues);
            keys(contact, index, issues);
            contact.first(AttributeKey.USER_ID).filter(id -> !id.isEmpty()).ifPresent(userIds::add);
        }
        across(emails, "emails", "email", "duplicateEmails", issues);
        across(userIds, "userIds", "userId", "duplicateUserIds", issues);
        return issues;
    }

    static ErrorDetail tooMany(int mostContacts) {
        return ErrorDetail.of(FIELD, "Maximum " + mostContacts + " contacts allowed at a time.");
    }

    private static void email(UploadContact contact, int index, Repetitions emails, List<ErrorDetail> issues) {
        String email = contact.first(AttributeKey.EMAIL).orElse("");
        if (email.isEmpty()) {
            issues.add(ErrorDetail.of(FIELD, "Email attribute is required for contact at index " + index));
        } else if (!EmailRule.accepts(email)) {
            issues.add(ErrorDetail.of(FIELD, "Invalid email format for contact at index " + index));
        } else {
            emails.add(email);
        }
    }

    private static void keys(UploadContact contact, int index, List<ErrorDetail> issues) {
        Repetitions keys = new Repetitions();
        contact.attributes().forEach(attribute -> keys.add(attribute.key()));
        if (!keys.repeated().isEmpty()) {
            Map<String, Object> meta = new LinkedHashMap<>();
            meta.put("duplicateKeys", keys.repeated());
            meta.put("contactIndex", index);
            String issue = "Duplicate attribute keys found for contact at index " + index
                    + ". Please ensure each attribute key is unique";
            issues.add(new ErrorDetail.WithMeta(FIELD, issue, meta));
        }
    }

    private static void across(
            Repetitions values, String plural, String singular, String member, List<ErrorDetail> issues) {
        if (!values.repeated().isEmpty()) {
            String issue =
                    "Duplicate " + plural + " found in the records, please ensure each " + singular + " is unique.";
            issues.add(new ErrorDetail.WithMeta(FIELD, issue, Map.of(member, values.repeated())));
        }
    }

    /** Which values come more than once; compared exactly, in the order of their second appearance. */
    private static final class Repetitions {

        private final Set<String> seen = new HashSet<>();
        private final Set<String> repeated = new LinkedHashSet<>();

        void add(String value) {
            if (!seen.add(value)) {
                repeated.add(value);
            }
        }

        Collection<String> repeated() {
            return List.copyOf(repeated);
        }
    }
}
