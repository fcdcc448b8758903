package dev.muster.adapters.http.dialect.migma.subscriber;

import dev.muster.adapters.http.dialect.migma.protocol.ContactItem;
import dev.muster.adapters.http.dialect.migma.protocol.ContactItem.CustomField;
import dev.muster.adapters.http.exchange.json.JsonField;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.StorableText;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes what is wrong with one contact and returns the valid values. Used once. */
public final class SubscriberProblems {

    private final RowPosition position;
    private final List<Problem> problems = new ArrayList<>();

    public SubscriberProblems(RowPosition position) {
        this.position = position;
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public void add(ProblemCode code, String field, String value, String hint) {
        problems.add(new Problem(code, position, field, value, hint));
    }

    /** The text, whether or not it can be stored; empty if there is something else, or nothing. */
    public Optional<String> text(String field, JsonField<String> slot) {
        if (slot instanceof JsonField.Filled<String> filled) {
            if (!StorableText.isStorable(filled.value())) {
                unstorable(field, filled.value());
            }
            return Optional.of(filled.value());
        }
        wrongType(field, slot, "a string");
        return Optional.empty();
    }

    /** The texts of a list. */
    public List<String> texts(String field, JsonField<List<JsonField<String>>> slot) {
        List<String> texts = new ArrayList<>();
        if (slot instanceof JsonField.Filled<List<JsonField<String>>> filled) {
            for (int i = 0; i < filled.value().size(); i++) {
                text(field + "[" + i + "]", filled.value().get(i)).ifPresent(texts::add);
            }
        } else {
            wrongType(field, slot, "an array of strings");
        }
        return texts;
    }

    /** Checks one custom field. */
    public void check(String key, CustomField field) {
        String path = ContactItem.CUSTOM_FIELDS + "." + key;
        String value = field.value().map(AttributeValue::text).orElse("");
        if (!field.isStorable()) {
            unstorable(path, value);
        }
        if (key.equals(AttributeKey.PHONE)) {
            checkPhone(path, value);
        }
        if (key.equals(AttributeKey.USER_ID) && field.value().isPresent() && !field.isTextOrNumber()) {
            add(ProblemCode.WRONG_TYPE, path, value, "Send a string or a number.");
        }
    }

    /** Checks the address of a single contact, which the core does not check if there are other faults. */
    public void checkEmail(String email) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            add(ProblemCode.EMAIL_MALFORMED, AttributeKey.EMAIL, email, "Correct the address.");
        } else if (!address.get().fitsMail()) {
            add(ProblemCode.EMAIL_TOO_LONG, AttributeKey.EMAIL, email, "Correct the address.");
        }
    }

    /** Checks the length of a phone number. */
    public void checkPhone(String field, String phone) {
        if (phone.codePointCount(0, phone.length()) > Subscriber.LONGEST_PHONE) {
            tooLong(field, phone, Subscriber.LONGEST_PHONE);
        }
    }

    /** Checks the lengths of tags. */
    public void checkTags(List<String> tags) {
        tags.stream()
                .filter(tag -> tag.codePointCount(0, tag.length()) > Tags.MOST_CHARACTERS)
                .findFirst()
                .ifPresent(tag -> tooLong(ContactItem.TAGS, tag, Tags.MOST_CHARACTERS));
    }

    private void tooLong(String field, String value, int most) {
        add(ProblemCode.TOO_LONG, field, value, "Shorten it to " + most + " characters.");
    }

    public void wrongType(String field, JsonField<?> slot, String expected) {
        if (slot instanceof JsonField.Other<?> other) {
            String hint = "Send " + expected + ", not " + article(other.received()) + ".";
            add(ProblemCode.WRONG_TYPE, field, other.source(), hint);
        }
    }

    private static String article(String received) {
        return switch (received) {
            case "null" -> "null";
            case "object", "array" -> "an " + received;
            default -> "a " + received;
        };
    }

    private void unstorable(String field, String value) {
        add(ProblemCode.CHARACTER_FORBIDDEN, field, value, "Remove the character U+0000.");
    }
}
