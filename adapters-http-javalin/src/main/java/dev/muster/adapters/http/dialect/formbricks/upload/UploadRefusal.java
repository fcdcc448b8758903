package dev.muster.adapters.http.dialect.formbricks.upload;

import dev.muster.adapters.http.dialect.formbricks.protocol.Answers;
import dev.muster.adapters.http.dialect.formbricks.protocol.ErrorDetail;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.domain.attribute.StorableText;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The answer to an upload with rejected contacts. It names unsafe keys, or else reserved keys, or else values. */
public final class UploadRefusal {

    private static final String FIELD = "attributes";
    private static final int MOST_VALUES = 3;

    /** The problems of values that do not fit their key's type, with the type's name. */
    private static final Map<ProblemCode, String> MISMATCHES =
            Map.of(ProblemCode.NOT_A_NUMBER, "number", ProblemCode.NOT_A_DATE, "date");

    private final List<UploadContact> contacts;
    private final List<Problem> problems;

    /**
     * A refusal.
     *
     * @param problems the reasons; at least one
     */
    public UploadRefusal(List<UploadContact> contacts, List<Problem> problems) {
        this.contacts = contacts;
        this.problems = problems;
    }

    public Answer answer() {
        List<String> unsafe = keys(UploadRefusal::isUnsafe);
        if (!unsafe.isEmpty()) {
            return refused("Invalid attribute key(s): " + String.join(", ", unsafe)
                    + ". Keys must only contain lowercase letters, numbers, and underscores,"
                    + " and must start with a letter.");
        }
        List<String> reserved = keys(problem -> problem.code() == ProblemCode.KEY_RESERVED);
        if (!reserved.isEmpty()) {
            return refused(reserved(reserved));
        }
        List<ErrorDetail> details = mismatches();
        return details.isEmpty() ? refused(other(problems.get(0))) : Answers.error(400, details);
    }

    /** The issue for keys that nobody may create; clients match this text. */
    public static String reserved(List<String> keys) {
        return "Reserved attribute key(s): " + String.join(", ", keys)
                + ". These keys are reserved for the v5.1 safe-identifier default attribute migration"
                + " and cannot be created as custom attributes.";
    }

    /** A key that no store can hold counts as unsafe too, although its problem has another code. */
    private static boolean isUnsafe(Problem problem) {
        return problem.code() == ProblemCode.KEY_UNSAFE || !StorableText.isStorable(problem.field());
    }

    private static boolean isMismatch(Problem problem) {
        return MISMATCHES.containsKey(problem.code());
    }

    /** The keys with such problems, in the order of their first appearance in the upload. */
    private List<String> keys(Predicate<Problem> concerned) {
        Set<String> keys =
                problems.stream().filter(concerned).map(Problem::field).collect(Collectors.toSet());
        return contacts.stream()
                .flatMap(UploadContact::keys)
                .filter(keys::contains)
                .distinct()
                .toList();
    }

    private List<ErrorDetail> mismatches() {
        Map<String, List<Problem>> byKey =
                problems.stream().filter(UploadRefusal::isMismatch).collect(Collectors.groupingBy(Problem::field));
        return keys(UploadRefusal::isMismatch).stream()
                .map(key -> mismatch(key, byKey.getOrDefault(key, List.of())))
                .toList();
    }

    private ErrorDetail mismatch(String key, List<Problem> found) {
        String values = found.stream()
                .limit(MOST_VALUES)
                .map(problem -> contact(problem).first(key).orElse(problem.value()))
                .collect(Collectors.joining(", "));
        String more = found.size() > MOST_VALUES ? " (and " + (found.size() - MOST_VALUES) + " more)" : "";
        return ErrorDetail.of(
                FIELD,
                "Attribute \"" + key + "\" is typed as \""
                        + MISMATCHES.get(found.get(0).code()) + "\" but received invalid values: " + values + more);
    }

    private static String other(Problem problem) {
        return switch (problem.code()) {
            case CHARACTER_FORBIDDEN ->
                "Attribute \"" + problem.field() + "\" contains the character U+0000, which cannot be stored.";
            case TOO_LONG -> "Attribute \"" + problem.field() + "\" is too long. " + problem.hint();
            default -> "Attribute \"" + problem.field() + "\" is not valid. " + problem.hint();
        };
    }

    private UploadContact contact(Problem problem) {
        return contacts.get(Math.toIntExact(problem.row().number()) - 1);
    }

    private static Answer refused(String issue) {
        return Answers.badRequest(ErrorDetail.of(FIELD, issue));
    }
}
