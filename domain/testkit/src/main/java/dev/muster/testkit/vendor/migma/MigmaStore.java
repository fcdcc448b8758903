package dev.muster.testkit.vendor.migma;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.testkit.vendor.network.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contacts of the project, by their address in lower case. Not thread-safe. */
final class MigmaStore {

    private static final int MOST_ERRORS = 1_000;

    private final MigmaOptions options;
    private final Map<String, ObjectNode> contacts = new LinkedHashMap<>();
    private long effects;

    MigmaStore(MigmaOptions options) {
        this.options = options;
    }

    Map<String, JsonNode> contacts() {
        Map<String, JsonNode> copies = new LinkedHashMap<>();
        contacts.forEach((email, contact) -> copies.put(email, contact.deepCopy()));
        return copies;
    }

    long effects() {
        return effects;
    }

    /** Applies a batch row by row, and counts what became of the rows. */
    ObjectNode apply(JsonNode rows) {
        effects++;
        int created = 0;
        int updated = 0;
        int failed = 0;
        ObjectNode result = Json.object();
        ArrayNode errors = result.putArray("errors");
        for (int i = 0; i < rows.size(); i++) {
            MigmaRow row = new MigmaRow(rows.path(i));
            Optional<String> fault = row.fault(options.projectId());
            if (fault.isPresent()) {
                failed++;
                if (errors.size() < MOST_ERRORS) {
                    errors.add(told(fault.get(), i + 1, row.sentEmail()));
                }
            } else if (store(row)) {
                created++;
            } else {
                updated++;
            }
        }
        return result.put("success", created).put("failed", failed).put("updated", updated);
    }

    private String told(String fault, int rowNumber, String email) {
        return switch (options.errorTexts()) {
            case WITHOUT_ROW_NUMBERS -> fault + ": " + email;
            case WITH_ROW_NUMBERS -> "Row " + rowNumber + " (" + email + "): " + fault;
        };
    }

    /** Whether the contact is a new one. What a row does not name stays as it is, its status before all. */
    private boolean store(MigmaRow row) {
        boolean isNew = !contacts.containsKey(row.email());
        ObjectNode contact = contacts.computeIfAbsent(row.email(), MigmaStore::empty);
        for (String name : MigmaRow.TEXTS) {
            row.member(name).ifPresent(value -> contact.set(name, value));
        }
        row.member("status").ifPresent(value -> contact.set("status", value));
        row.member("tags").ifPresent(tags -> unite(contact, tags));
        row.member("customFields").ifPresent(fields -> {
            ObjectNode stored = contact.withObjectProperty("customFields");
            fields.properties().forEach(field -> stored.set(field.getKey(), field.getValue()));
        });
        return isNew;
    }

    private static ObjectNode empty(String email) {
        ObjectNode contact = Json.object().put("email", email).put("status", "subscribed");
        contact.putArray("tags");
        contact.putObject("customFields");
        return contact;
    }

    private static void unite(ObjectNode contact, JsonNode tags) {
        Set<String> all = new LinkedHashSet<>();
        contact.path("tags").forEach(tag -> all.add(tag.textValue()));
        tags.forEach(tag -> all.add(tag.textValue()));
        all.forEach(contact.putArray("tags")::add);
    }
}
