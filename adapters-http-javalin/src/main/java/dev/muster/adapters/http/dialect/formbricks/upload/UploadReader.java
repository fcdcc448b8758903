package dev.muster.adapters.http.dialect.formbricks.upload;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.http.dialect.formbricks.protocol.Issues;
import java.util.List;

/** Reads the contacts of an upload and collects values of wrong types. Used for one upload. */
final class UploadReader {

    private static final UploadContact.Attribute NONE = new UploadContact.Attribute("", "", "");

    private final Issues issues;

    UploadReader(Issues issues) {
        this.issues = issues;
    }

    /** The contacts; complete only if there are no issues. */
    List<UploadContact> contacts(JsonNode contacts) {
        return issues.elements("contacts", contacts, this::contact);
    }

    private UploadContact contact(String path, JsonNode contact) {
        if (!contact.isObject()) {
            issues.addType(path, "object", contact);
            return new UploadContact(List.of());
        }
        return new UploadContact(issues.elements(path + ".attributes", contact.path("attributes"), this::attribute));
    }

    private UploadContact.Attribute attribute(String path, JsonNode attribute) {
        if (!attribute.isObject()) {
            issues.addType(path, "object", attribute);
            return NONE;
        }
        String keyPath = path + ".attributeKey";
        JsonNode attributeKey = attribute.path("attributeKey");
        String key = "";
        String name = "";
        if (attributeKey.isObject()) {
            key = issues.text(keyPath + ".key", attributeKey.path("key"));
            name = issues.text(keyPath + ".name", attributeKey.path("name"));
        } else {
            issues.addType(keyPath, "object", attributeKey);
        }
        return new UploadContact.Attribute(key, name, issues.text(path + ".value", attribute.path("value")));
    }
}
