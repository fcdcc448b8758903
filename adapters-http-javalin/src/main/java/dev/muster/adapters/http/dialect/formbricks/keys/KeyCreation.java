package dev.muster.adapters.http.dialect.formbricks.keys;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.http.dialect.formbricks.protocol.Answers;
import dev.muster.adapters.http.dialect.formbricks.protocol.ErrorDetail;
import dev.muster.adapters.http.dialect.formbricks.protocol.Issues;
import dev.muster.adapters.http.dialect.formbricks.protocol.WorkspaceOperation;
import dev.muster.adapters.http.dialect.formbricks.upload.UploadRefusal;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.guard.DoorContext;
import dev.muster.adapters.http.exchange.json.Json;
import dev.muster.domain.administration.AttributeKeyAdministration.Creation;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import java.util.List;

/** {@code POST /api/v2/management/contact-attribute-keys}: creates a key. */
public final class KeyCreation implements WorkspaceOperation<KeyCreation.Wanted> {

    private static final String KEY = "key";

    private final DoorContext context;

    public KeyCreation(DoorContext context) {
        this.context = context;
    }

    /** The key to create. */
    record Wanted(String key, KeyName name, DataType type) {}

    @Override
    public Json json() {
        return context.json();
    }

    @Override
    public Checked<Wanted> check(JsonNode body) {
        Issues issues = new Issues();
        String key = key(body.path(KEY), issues);
        KeyName name = KeyName.read(body, issues);
        DataType type = type(body.path("dataType"), issues);
        return issues.checked(() -> new Wanted(key, name, type));
    }

    private static String key(JsonNode found, Issues issues) {
        String key = issues.text(KEY, found);
        if (found.isTextual() && !AttributeKey.isSafe(key)) {
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

    private static DataType type(JsonNode found, Issues issues) {
        return switch (found.isMissingNode() ? "string" : found.asText()) {
            case "string" -> DataType.STRING;
            case "number" -> DataType.NUMBER;
            case "date" -> DataType.DATE;
            default -> {
                issues.addOption("dataType", List.of("string", "number", "date"));
                yield DataType.STRING;
            }
        };
    }

    @Override
    public Answer perform(Wanted wanted, Place place) {
        Creation creation = context.ports()
                .attributeKeys()
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
