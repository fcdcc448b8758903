package dev.muster.domain.pipeline;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnTypeMismatch;
import dev.muster.domain.policy.OnUnknownKey;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Holds a candidate's attributes against the workspace's keys. Looks at every row, also at ones that are skipped later. */
final class KeyResolution {

    private final AttributeSchema schema;
    private final KeyLedger ledger;
    private final ImportPolicy policy;

    KeyResolution(AttributeSchema schema, KeyLedger ledger, ImportPolicy policy) {
        this.schema = schema;
        this.ledger = ledger;
        this.policy = policy;
    }

    /** The candidate with the attributes that count, or refused because of one. */
    CheckedRow resolve(CheckedRow checked) {
        if (!(checked instanceof Candidate candidate) || candidate.attributes().isEmpty()) {
            return checked;
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, AttributeValue> counting = new LinkedHashMap<>();
        candidate.attributes().forEach((key, value) -> {
            Optional<Refusal> refusal = refusal(key, value);
            refusal.ifPresent(found -> problems.add(candidate.problem(found.code(), key, value.text(), found.hint())));
            if (refusal.isEmpty() && !isIgnored(key)) {
                counting.put(key, value);
            }
        });
        return problems.isEmpty()
                ? candidate.withAttributes(counting)
                : new CheckedRow.Refused(candidate.row(), problems);
    }

    private Optional<Refusal> refusal(String key, AttributeValue value) {
        if (ledger.isOwn(key)) {
            return Optional.empty();
        }
        return schema.find(key).map(known -> mismatch(known, value)).orElseGet(() -> unknown(key));
    }

    private Optional<Refusal> mismatch(AttributeKey known, AttributeValue value) {
        if (policy.onTypeMismatch() == OnTypeMismatch.LOOSEN_KEY || known.type().accepts(value)) {
            return Optional.empty();
        }
        String type = known.type().name().toLowerCase(Locale.ROOT);
        return Optional.of(new Refusal(
                ProblemCode.TYPE_MISMATCH,
                "The key " + known.key() + " holds a " + type + "; correct the value, or make it a string key."));
    }

    private Optional<Refusal> unknown(String key) {
        if (policy.onUnknownKey() == OnUnknownKey.REJECT_ROW) {
            return Optional.of(new Refusal(
                    ProblemCode.KEY_UNKNOWN, "Create the attribute key " + key + " first, or leave the value out."));
        }
        if (policy.onUnknownKey() != OnUnknownKey.CREATE_TYPED || AttributeKey.WELL_KNOWN.contains(key)) {
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

    private boolean isIgnored(String key) {
        return policy.onUnknownKey() == OnUnknownKey.IGNORE
                && schema.find(key).isEmpty()
                && !AttributeKey.WELL_KNOWN.contains(key);
    }

    private record Refusal(ProblemCode code, String hint) {}
}
