package dev.muster.domain.importing.row;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.attribute.StorableText;
import dev.muster.domain.attribute.ValueLength;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnBlankValue;
import dev.muster.domain.policy.OnOverlongEmail;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a candidate of a row, or says why it cannot be one. Needs nothing but the row and the policy. */
public final class RowChecking {

    private final RowValidation validation;
    private final ImportPolicy policy;

    public RowChecking(RowValidation validation, ImportPolicy policy) {
        this.validation = validation;
        this.policy = policy;
    }

    public CheckedRow check(ContactRow row) {
        List<Problem> problems = validation.problemsOf(row);
        return problems.isEmpty() ? new Conversion(row).convert() : new CheckedRow.Refused(row, problems);
    }

    /** One row on its way. */
    private final class Conversion {

        private final ContactRow row;
        private final List<Problem> problems = new ArrayList<>();

        Conversion(ContactRow row) {
            this.row = row;
        }

        CheckedRow convert() {
            EmailAddress email = EmailAddress.parse(row.email()).orElseThrow();
            if (policy.onOverlongEmail() == OnOverlongEmail.REJECT_ROW && !email.fitsMail()) {
                refuse(
                        ProblemCode.EMAIL_TOO_LONG,
                        AttributeKey.EMAIL,
                        row.email(),
                        "Correct the address: mail allows 64 octets before the @, 63 between dots and 254 in all.");
            }
            requireShort(AttributeKey.EMAIL, row.email());
            row.userId().ifPresent(userId -> requireStorable(AttributeKey.USER_ID, userId));
            row.tags().forEach(tag -> requireStorable("tags", tag));
            row.names().forEach(this::requireStorable);
            Map<String, AttributeValue> attributes = attributes();
            Optional<String> userId = userId(attributes);
            dropOwnEmail(email, attributes);
            Optional<ContactStatus> status = status();
            return problems.isEmpty()
                    ? new Candidate(row, email, change(userId), status, tags(), attributes, Fingerprint.NONE, List.of())
                    : new CheckedRow.Refused(row, problems);
        }

        private Map<String, AttributeValue> attributes() {
            Map<String, AttributeValue> attributes = new LinkedHashMap<>();
            for (RowAttribute attribute : row.attributes()) {
                requireStorable(attribute.key(), attribute.key());
                requireStorable(attribute.key(), attribute.value().text());
                AttributeValue earlier = attributes.putIfAbsent(attribute.key(), attribute.value());
                if (earlier != null && !earlier.equals(attribute.value())) {
                    refuseRepetition(attribute.key(), attribute.value().text());
                }
            }
            return attributes;
        }

        private Optional<String> userId(Map<String, AttributeValue> attributes) {
            AttributeValue attribute = attributes.remove(AttributeKey.USER_ID);
            if (attribute == null) {
                return row.userId();
            }
            if (row.userId().isPresent() && !row.userId().get().equals(attribute.text())) {
                refuseRepetition(AttributeKey.USER_ID, attribute.text());
            }
            return Optional.of(attribute.text());
        }

        private void dropOwnEmail(EmailAddress email, Map<String, AttributeValue> attributes) {
            AttributeValue attribute = attributes.remove(AttributeKey.EMAIL);
            if (attribute != null && !EmailAddress.parse(attribute.text()).equals(Optional.of(email))) {
                refuseRepetition(AttributeKey.EMAIL, attribute.text());
            }
        }

        private Optional<ContactStatus> status() {
            if (row.status().isEmpty() || Blanks.isBlank(row.status().get())) {
                return Optional.empty();
            }
            String word = row.status().get();
            Optional<ContactStatus> status = ContactStatus.ofWord(Blanks.trim(word));
            if (status.isEmpty()) {
                refuse(
                        ProblemCode.STATUS_UNKNOWN,
                        "status",
                        word,
                        "Use subscribed, non-subscribed, unsubscribed or bounced.");
            }
            return status;
        }

        private UserIdChange change(Optional<String> userId) {
            if (userId.isEmpty()) {
                return UserIdChange.KEEP;
            }
            if (!Blanks.isBlank(userId.get())) {
                return new UserIdChange.Set(new UserId(userId.get()));
            }
            return policy.onBlankValue() == OnBlankValue.CLEAR ? UserIdChange.CLEAR : UserIdChange.KEEP;
        }

        private Tags tags() {
            return Tags.of(
                    row.tags().stream().filter(tag -> !Blanks.isBlank(tag)).toList());
        }

        private void requireStorable(String field, String text) {
            requireShort(field, text);
            if (!StorableText.isStorable(text)) {
                refuse(
                        ProblemCode.CHARACTER_FORBIDDEN,
                        field,
                        text,
                        "Remove the character U+0000, or half of a character that was cut in two.");
            }
        }

        private void requireShort(String field, String text) {
            if (!ValueLength.isStorable(text)) {
                refuse(
                        ProblemCode.TOO_LONG,
                        field.length() <= Problem.VALUE_LIMIT ? field : field.substring(0, Problem.VALUE_LIMIT),
                        text,
                        "Shorten it to " + ValueLength.MOST_BYTES + " bytes (1 MiB) of UTF-8.");
            }
        }

        private void refuseRepetition(String key, String value) {
            refuse(ProblemCode.KEY_REPEATED, key, value, "Keep one of the row's values for " + key + ".");
        }

        private void refuse(ProblemCode code, String field, String value, String hint) {
            problems.add(new Problem(code, row.position(), field, value, hint));
        }
    }
}
