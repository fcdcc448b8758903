package dev.muster.testkit.vendor.formbricks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.testkit.vendor.network.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of a request that concern more than the kind of one value. All that are broken are told. */
final class FormbricksRules {

    static final int MOST_CONTACTS = 250;

    private static final String FIELD = "contacts";

    private FormbricksRules() {}

    static FormbricksIssue tooMany() {
        return new FormbricksIssue(FIELD, "Maximum " + MOST_CONTACTS + " contacts allowed at a time.");
    }

    static List<FormbricksIssue> issues(List<FormbricksContact> contacts) {
        List<FormbricksIssue> issues = new ArrayList<>();
        List<String> emails = new ArrayList<>();
        List<String> userIds = new ArrayList<>();
        for (int index = 0; index < contacts.size(); index++) {
            FormbricksContact contact = contacts.get(index);
            String email = contact.email();
            if (email.isEmpty()) {
                issues.add(new FormbricksIssue(FIELD, "Email attribute is required for contact at index " + index));
            } else if (!FormbricksEmail.accepts(email)) {
                issues.add(new FormbricksIssue(FIELD, "Invalid email format for contact at index " + index));
            } else {
                emails.add(email);
            }
            repeatedKeys(contact, index).ifPresent(issues::add);
            contact.first("userId").filter(id -> !id.isEmpty()).ifPresent(userIds::add);
        }
        across(emails, "email", "duplicateEmails").ifPresent(issues::add);
        across(userIds, "userId", "duplicateUserIds").ifPresent(issues::add);
        return issues;
    }

    private static Optional<FormbricksIssue> repeatedKeys(FormbricksContact contact, int index) {
        Set<String> repeated = repeated(
                contact.attributes().stream().map(FormbricksAttribute::key).toList());
        if (repeated.isEmpty()) {
            return Optional.empty();
        }
        JsonNode meta = listed("duplicateKeys", repeated).put("contactIndex", index);
        String issue = "Duplicate attribute keys found for contact at index " + index
                + ". Please ensure each attribute key is unique";
        return Optional.of(new FormbricksIssue(FIELD, issue, Optional.of(meta)));
    }

    private static Optional<FormbricksIssue> across(List<String> values, String what, String member) {
        Set<String> repeated = repeated(values);
        if (repeated.isEmpty()) {
            return Optional.empty();
        }
        String issue = "Duplicate " + what + "s found in the records, please ensure each " + what + " is unique.";
        return Optional.of(new FormbricksIssue(FIELD, issue, Optional.of(listed(member, repeated))));
    }

    private static ObjectNode listed(String member, Set<String> values) {
        ObjectNode meta = Json.object();
        values.forEach(meta.putArray(member)::add);
        return meta;
    }

    private static Set<String> repeated(List<String> values) {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new LinkedHashSet<>();
        for (String value : values) {
            if (!seen.add(value)) {
                repeated.add(value);
            }
        }
        return repeated;
    }
}
