package dev.muster.testkit.vendor.formbricks;

import dev.muster.testkit.vendor.javascript.JsText;
import dev.muster.testkit.vendor.network.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The values of one request by key, held against the keys that there are. Contacts skipped later count too. */
final class FormbricksValues {

    private static final int SHOWN = 3;

    private final FormbricksKeys keys;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    FormbricksValues(List<FormbricksContact> contacts, FormbricksKeys keys) {
        this.keys = keys;
        contacts.forEach(contact -> contact.attributes()
                .forEach(attribute -> values.computeIfAbsent(attribute.key(), key -> new ArrayList<>())
                        .add(attribute.value())));
    }

    /** Empty if all may be stored. */
    Optional<Reply> refusal() {
        List<String> unsafe = newKeys(key -> !FormbricksKey.isSafe(key));
        if (!unsafe.isEmpty()) {
            return refused("Invalid attribute key(s): " + String.join(", ", unsafe)
                    + ". Keys must only contain lowercase letters, numbers, and underscores,"
                    + " and must start with a letter.");
        }
        List<String> reserved = newKeys(FormbricksKey.RESERVED::contains);
        if (!reserved.isEmpty()) {
            return refused(reserved(reserved));
        }
        List<FormbricksIssue> mistyped = mistyped();
        return mistyped.isEmpty() ? Optional.empty() : Optional.of(FormbricksAnswers.refused(400, mistyped));
    }

    static String reserved(List<String> keys) {
        return "Reserved attribute key(s): " + String.join(", ", keys)
                + ". These keys are reserved for the v5.1 safe-identifier default attribute migration"
                + " and cannot be created as custom attributes.";
    }

    /** The type of a key: its own, or the one that it is given without being asked. */
    FormbricksType type(String key) {
        return keys.find(key)
                .map(FormbricksKey::type)
                .orElseGet(() -> FormbricksType.ofNewKey(values.getOrDefault(key, List.of())));
    }

    private List<String> newKeys(Predicate<String> which) {
        return values.keySet().stream()
                .filter(key -> keys.find(key).isEmpty())
                .filter(which)
                .toList();
    }

    private List<FormbricksIssue> mistyped() {
        List<FormbricksIssue> issues = new ArrayList<>();
        values.forEach((key, sent) -> keys.find(key).ifPresent(found -> {
            List<String> bad = sent.stream()
                    .filter(value -> !JsText.isBlank(value) && !found.type().accepts(value))
                    .toList();
            if (!bad.isEmpty()) {
                issues.add(mistyped(found, bad));
            }
        }));
        return issues;
    }

    private static FormbricksIssue mistyped(FormbricksKey key, List<String> bad) {
        int more = bad.size() - SHOWN;
        String shown = String.join(", ", bad.subList(0, Math.min(SHOWN, bad.size())));
        return new FormbricksIssue(
                "attributes",
                "Attribute \"" + key.key() + "\" is typed as \"" + key.type().wire()
                        + "\" but received invalid values: " + shown + (more > 0 ? " (and " + more + " more)" : ""));
    }

    private static Optional<Reply> refused(String issue) {
        return Optional.of(FormbricksAnswers.refused(400, "attributes", issue));
    }
}
