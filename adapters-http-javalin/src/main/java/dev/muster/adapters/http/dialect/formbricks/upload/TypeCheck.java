package dev.muster.adapters.http.dialect.formbricks.upload;

import dev.muster.adapters.http.dialect.formbricks.protocol.ErrorDetail;
import dev.muster.adapters.http.dialect.formbricks.protocol.TypeIssue;
import dev.muster.adapters.http.exchange.json.JsonField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Holds an upload's contacts against their schema. What fits is taken over; everything that does not is listed with its
 * path. Used once.
 */
final class TypeCheck {

    /** A list longer than this helps nobody and would cost more than the upload itself; its last entry says so. */
    private static final int MOST_ISSUES = 50_000;

    private final List<ErrorDetail> issues = new ArrayList<>();
    private final List<UploadContact> contacts = new ArrayList<>();
    private long unlisted;

    private TypeCheck() {}

    static TypeCheck of(Upload upload) {
        TypeCheck check = new TypeCheck();
        check.array("contacts", upload.contacts(), check::contact);
        return check;
    }

    /** What is wrong, in the order of the document; empty if nothing is. */
    List<ErrorDetail> issues() {
        if (unlisted == 0) {
            return List.copyOf(issues);
        }
        List<ErrorDetail> cut = new ArrayList<>(issues);
        cut.add(ErrorDetail.of("contacts", unlisted + " further issues are not listed"));
        return cut;
    }

    /** The contacts; complete if there are no issues. */
    List<UploadContact> contacts() {
        return List.copyOf(contacts);
    }

    private void contact(String path, JsonField<Upload.Item> slot) {
        if (slot instanceof JsonField.Filled<Upload.Item> item) {
            List<UploadContact.Attribute> attributes = new ArrayList<>();
            array(
                    path + ".attributes",
                    item.value().attributes(),
                    (attributePath, attribute) -> attribute(attributePath, attribute, attributes));
            contacts.add(new UploadContact(attributes));
        } else {
            refuse(path, "object", slot);
        }
    }

    private void attribute(String path, JsonField<Upload.Attribute> slot, List<UploadContact.Attribute> attributes) {
        if (slot instanceof JsonField.Filled<Upload.Attribute> attribute) {
            String keyPath = path + ".attributeKey";
            String key = "";
            String name = "";
            if (attribute.value().attributeKey() instanceof JsonField.Filled<Upload.Key> filled) {
                key = string(keyPath + ".key", filled.value().key());
                name = string(keyPath + ".name", filled.value().name());
            } else {
                refuse(keyPath, "object", attribute.value().attributeKey());
            }
            String value = string(path + ".value", attribute.value().value());
            attributes.add(new UploadContact.Attribute(key, name, value));
        } else {
            refuse(path, "object", slot);
        }
    }

    private String string(String path, JsonField<String> slot) {
        if (slot instanceof JsonField.Filled<String> filled) {
            return filled.value();
        }
        refuse(path, "string", slot);
        return "";
    }

    private <T> void array(String path, JsonField<List<JsonField<T>>> slot, BiConsumer<String, JsonField<T>> element) {
        if (slot instanceof JsonField.Filled<List<JsonField<T>>> filled) {
            for (int i = 0; i < filled.value().size(); i++) {
                element.accept(path + "." + i, filled.value().get(i));
            }
        } else {
            refuse(path, "array", slot);
        }
    }

    private void refuse(String path, String expected, JsonField<?> slot) {
        if (issues.size() == MOST_ISSUES) {
            unlisted++;
        } else if (slot instanceof JsonField.Other<?> other) {
            issues.add(TypeIssue.of(path, expected, other));
        }
    }
}
