package dev.muster.adapters.http.dialect.formbricks.keys;

import dev.muster.adapters.http.dialect.formbricks.protocol.Answers;
import dev.muster.adapters.http.dialect.formbricks.protocol.ErrorDetail;
import dev.muster.adapters.http.dialect.formbricks.protocol.TextFields;
import dev.muster.adapters.http.dialect.formbricks.protocol.TypeIssue;
import dev.muster.adapters.http.dialect.formbricks.protocol.WorkspaceOperation;
import dev.muster.adapters.http.dialect.formbricks.protocol.WorkspaceReference;
import dev.muster.adapters.http.dialect.formbricks.upload.UploadRefusal;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.guard.DoorPorts;
import dev.muster.adapters.http.exchange.json.JsonField;
import dev.muster.domain.administration.AttributeKeyAdministration.Creation;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code POST /api/v2/management/contact-attribute-keys}: one new key. */
public final class KeyCreation implements WorkspaceOperation<TextFields, KeyCreation.Wanted> {

    private static final String KEY = "key";

    private final DoorPorts ports;

    public KeyCreation(DoorPorts ports) {
        this.ports = ports;
    }

    /** What the key shall be. */
    record Wanted(String key, KeyName name, DataType type) {}

    @Override
    public Optional<TextFields> read(String body) {
        return TextFields.read(ports.json(), body);
    }

    @Override
    public WorkspaceReference workspace(TextFields body) {
        return body.workspace();
    }

    @Override
    public long rows(TextFields body) {
        return 0;
    }

    @Override
    public Checked<Wanted> check(TextFields body) {
        List<ErrorDetail> issues = new ArrayList<>();
        String key = key(body, issues);
        KeyName name = KeyName.read(body, issues);
        DataType type = type(body, issues);
        return issues.isEmpty()
                ? Checked.passed(new Wanted(key, name, type))
                : Checked.refused(Answers.unprocessable(issues));
    }

    private static String key(TextFields body, List<ErrorDetail> issues) {
        JsonField<String> slot = body.text(KEY);
        String key = TypeIssue.text(KEY, slot, issues);
        if (slot instanceof JsonField.Filled<String> && !AttributeKey.isSafe(key)) {
            issues.add(unsafe());
        } else if (AttributeKey.RESERVED.contains(key)) {
            issues.add(reserved(key));
        }
        return key;
    }

    private static ErrorDetail unsafe() {
        return ErrorDetail.of(
                KEY,
                "Key must be a safe identifier: only lowercase letters, numbers, and underscores,"
                        + " and must start with a letter");
    }

    private static ErrorDetail reserved(String key) {
        return ErrorDetail.of(KEY, UploadRefusal.reserved(List.of(key)));
    }

    private static DataType type(TextFields body, List<ErrorDetail> issues) {
        JsonField<String> slot = body.text("dataType");
        if (slot instanceof JsonField.Other<String> other && other.received().equals("undefined")) {
            return DataType.STRING;
        }
        String word = slot instanceof JsonField.Filled<String> filled ? filled.value() : "";
        return switch (word) {
            case "string" -> DataType.STRING;
            case "number" -> DataType.NUMBER;
            case "date" -> DataType.DATE;
            default -> {
                issues.add(TypeIssue.notOneOf("dataType", List.of("string", "number", "date")));
                yield DataType.STRING;
            }
        };
    }

    @Override
    public Answer perform(Wanted wanted, Place place) {
        Creation creation = ports.attributeKeys()
                .create(
                        place.workspace(),
                        wanted.key(),
                        wanted.name().nameFor(wanted.key()),
                        wanted.type(),
                        wanted.name().description());
        if (creation instanceof Creation.Created created) {
            return Answers.created(KeyView.of(created.key(), place.workspace()));
        }
        if (creation instanceof Creation.Exists) {
            return Answers.conflict(ErrorDetail.of(
                    "contactAttributeKey", "Contact attribute key with \"" + wanted.key() + "\" already exists"));
        }
        return Answers.unprocessable(
                List.of(creation instanceof Creation.Reserved ? reserved(wanted.key()) : unsafe()));
    }
}
