package dev.muster.testkit.vendor.migma;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** One item of a batch. Members that are null count as absent, unknown ones are not read. */
record MigmaRow(JsonNode item) {

    static final List<String> TEXTS = List.of("firstName", "lastName", "phone", "country", "language");

    private static final Set<String> STATUSES = Set.of("subscribed", "unsubscribed", "bounced", "non-subscribed");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]++@[^\\s@.]++(?:\\.[^\\s@.]++)++");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 30;

    /** The address as sent; empty if none was. */
    String sentEmail() {
        return item.path("email").asText();
    }

    /** The address that tells people apart. */
    String email() {
        return sentEmail().strip().toLowerCase(Locale.ROOT);
    }

    Optional<JsonNode> member(String name) {
        return Optional.of(item.path(name)).filter(node -> !node.isMissingNode() && !node.isNull());
    }

    /** What is wrong with this row; empty if it can be stored. */
    Optional<String> fault(String projectId) {
        if (!item.isObject()) {
            return Optional.of("Invalid row");
        }
        if (!item.path("email").isTextual()
                || email().length() > LONGEST_EMAIL
                || !EMAIL.matcher(email()).matches()) {
            return Optional.of("Invalid email");
        }
        for (String name : TEXTS) {
            if (member(name).filter(value -> !value.isTextual()).isPresent()) {
                return Optional.of("Invalid " + name);
            }
        }
        return faultOfTheRest(projectId);
    }

    private Optional<String> faultOfTheRest(String projectId) {
        String phone = item.path("phone").asText();
        if (phone.codePointCount(0, phone.length()) > LONGEST_PHONE) {
            return Optional.of("Invalid phone");
        }
        if (member("status").filter(word -> !STATUSES.contains(word.asText())).isPresent()) {
            return Optional.of("Invalid status");
        }
        if (member("tags").filter(tags -> !areTexts(tags)).isPresent()) {
            return Optional.of("Invalid tags");
        }
        if (member("customFields").filter(fields -> !fields.isObject()).isPresent()) {
            return Optional.of("Invalid customFields");
        }
        boolean elsewhere =
                member("projectId").filter(id -> !id.asText().equals(projectId)).isPresent();
        return elsewhere ? Optional.of("Invalid projectId") : Optional.empty();
    }

    private static boolean areTexts(JsonNode tags) {
        return tags.isArray() && StreamSupport.stream(tags.spliterator(), false).allMatch(JsonNode::isTextual);
    }
}
