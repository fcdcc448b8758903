package dev.muster.domain.importing.key;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.importing.row.Candidate;
import dev.muster.domain.importing.row.CheckedRow;
import dev.muster.domain.importing.row.RowDigest;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnTypeMismatch;
import dev.muster.domain.policy.OnUnknownKey;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a candidate's attributes against the workspace's keys. Looks at every row, also at ones that are skipped later. */
public final class KeyResolution {

    private final AttributeSchema schema;
    private final KeyTracker keyTracker;
    private final ImportPolicy policy;
    private final RowDigest digest;

    public KeyResolution(AttributeSchema schema, KeyTracker keyTracker, ImportPolicy policy, RowDigest digest) {
        this.schema = schema;
        this.keyTracker = keyTracker;
        this.policy = policy;
        this.digest = digest;
    }

    /** The candidate with the attributes that count and its fingerprint, or refused because of an attribute. */
    public CheckedRow resolve(CheckedRow checked) {
        if (!(checked instanceof Candidate candidate)) {
            return checked;
        }
        List<Problem> problems = problems(candidate);
        if (!problems.isEmpty()) {
            return new CheckedRow.Refused(candidate.row(), problems);
        }
        Candidate known = policy.onUnknownKey() == OnUnknownKey.IGNORE ? withoutUnknown(candidate) : candidate;
        Candidate counting = asText(known);
        return counting.withFingerprint(digest.of(counting));
    }

    private List<Problem> problems(Candidate candidate) {
        List<Problem> problems = new ArrayList<>(0);
        for (Map.Entry<String, AttributeValue> attribute :
                candidate.attributes().entrySet()) {
            String key = attribute.getKey();
            AttributeValue value = attribute.getValue();
            refusal(key, value)
                    .ifPresent(found -> problems.add(candidate.problem(found.code(), key, value.text(), found.hint())));
        }
        return problems;
    }

    private Candidate withoutUnknown(Candidate candidate) {
        Map<String, AttributeValue> counting = new LinkedHashMap<>(candidate.attributes());
        counting.keySet().removeIf(key -> schema.find(key).isEmpty() && !AttributeKey.WELL_KNOWN.contains(key));
        return candidate.withAttributes(counting);
    }

    /** A string key holds text: of a JSON value it holds the source. */
    private Candidate asText(Candidate candidate) {
        boolean isText = candidate.attributes().entrySet().stream().noneMatch(this::isJsonUnderStringKey);
        if (isText) {
            return candidate;
        }
        Map<String, AttributeValue> texts = new LinkedHashMap<>(candidate.attributes());
        texts.entrySet().stream()
                .filter(this::isJsonUnderStringKey)
                .forEach(entry ->
                        entry.setValue(AttributeValue.text(entry.getValue().text())));
        return candidate.withAttributes(texts);
    }

    private boolean isJsonUnderStringKey(Map.Entry<String, AttributeValue> attribute) {
        if (!(attribute.getValue() instanceof AttributeValue.Json)) {
            return false;
        }
        String key = attribute.getKey();
        return AttributeKey.WELL_KNOWN.contains(key)
                || (!keyTracker.isTypeProvisional(key)
                        && schema.find(key)
                                .filter(known -> known.type() == DataType.STRING)
                                .isPresent());
    }

    private Optional<Refusal> refusal(String key, AttributeValue value) {
        if (keyTracker.isCreatedHere(key)) {
            return Optional.empty();
        }
        Optional<AttributeKey> known = schema.find(key);
        return known.isPresent() ? mismatch(known.get(), value) : unknown(key);
    }

    private Optional<Refusal> mismatch(AttributeKey known, AttributeValue value) {
        if (policy.onTypeMismatch() == OnTypeMismatch.LOOSEN_KEY || known.type().accepts(value)) {
            return Optional.empty();
        }
        return Optional.of(
                known.type() == DataType.NUMBER
                        ? new Refusal(
                                ProblemCode.NOT_A_NUMBER,
                                "The key " + known.key() + " holds numbers; write it like 42 or 3.5,"
                                        + " or make it a string key.")
                        : new Refusal(
                                ProblemCode.NOT_A_DATE,
                                "The key " + known.key() + " holds dates; write it like 2024-01-31,"
                                        + " or make it a string key."));
    }

    private Optional<Refusal> unknown(String key) {
        return switch (policy.onUnknownKey()) {
            case IGNORE -> Optional.empty();
            case REJECT_ROW ->
                AttributeKey.WELL_KNOWN.contains(key)
                        ? Optional.empty()
                        : Optional.of(new Refusal(
                                ProblemCode.KEY_UNKNOWN,
                                "Create the attribute key " + key + " first, or leave the value out."));
            case CREATE_TYPED -> unsafe(key);
            case CREATE_UNTYPED -> blank(key);
        };
    }

    private static Optional<Refusal> unsafe(String key) {
        if (AttributeKey.WELL_KNOWN.contains(key)) {
            return Optional.empty();
        }
        if (!AttributeKey.isSafe(key)) {
            return Optional.of(new Refusal(
                    ProblemCode.KEY_UNSAFE, "Start the key with a letter; use only a-z, 0-9 and underscore."));
        }
        return AttributeKey.RESERVED.contains(key)
                ? Optional.of(new Refusal(ProblemCode.KEY_RESERVED, "Use the built-in key instead, such as userId."))
                : Optional.empty();
    }

    private static Optional<Refusal> blank(String key) {
        return Blanks.isBlank(key)
                ? Optional.of(new Refusal(ProblemCode.KEY_UNSAFE, "Give the attribute a key that is not blank."))
                : Optional.empty();
    }

    private record Refusal(ProblemCode code, String hint) {}
}
