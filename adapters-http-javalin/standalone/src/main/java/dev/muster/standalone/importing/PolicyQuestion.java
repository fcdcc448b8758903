package dev.muster.standalone.importing;

import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnBlankValue;
import dev.muster.domain.policy.OnConsentConflict;
import dev.muster.domain.policy.OnConsentConflict.Protection;
import dev.muster.domain.policy.OnDuplicateRow;
import dev.muster.domain.policy.OnErased;
import dev.muster.domain.policy.OnExistingContact;
import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.policy.OnKeyName;
import dev.muster.domain.policy.OnOverlongEmail;
import dev.muster.domain.policy.OnRefusedWithdrawal;
import dev.muster.domain.policy.OnSuppressed;
import dev.muster.domain.policy.OnTypeMismatch;
import dev.muster.domain.policy.OnUnknownKey;
import dev.muster.domain.policy.OnUserIdConflict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A question of the import policy, as an option of the command line and as a member of the report.
 *
 * @param name the name in kebab case
 * @param situation what it asks about: "what if ..."
 * @param answers all answers in kebab case
 * @param reading a policy's answer
 * @param changing a policy with another one of the answers
 */
record PolicyQuestion(
        String name,
        String situation,
        List<String> answers,
        Function<ImportPolicy, String> reading,
        BiFunction<ImportPolicy, String, ImportPolicy> changing) {

    /** These answers also need an actor and a reason, so {@code changing} does not offer them. */
    static final String APPLY_STATED = "apply-stated";

    static final String READMIT = "readmit";

    static final PolicyQuestion ON_CONSENT_CONFLICT = new PolicyQuestion(
            "on-consent-conflict",
            "a row would weaken a person's stored protection from mail",
            Stream.concat(Arrays.stream(Protection.values()).map(PolicyQuestion::kebab), Stream.of(APPLY_STATED))
                    .toList(),
            policy -> consentAnswer(policy.onConsentConflict()),
            (policy, answer) -> policy.with(constant(Protection.values(), answer)));

    static final PolicyQuestion ON_ERASED = new PolicyQuestion(
            "on-erased",
            "a row names somebody who was removed for good",
            List.of(kebab(OnErased.Refusal.REJECT_ROW), READMIT),
            policy -> policy.onErased() instanceof OnErased.Refusal refusal ? kebab(refusal) : READMIT,
            (policy, answer) -> policy.with(constant(OnErased.Refusal.values(), answer)));

    /** All of them, in the order of the policy. */
    static final List<PolicyQuestion> ALL = List.of(
            of(
                    "on-duplicate-row",
                    "a row names the same person as an earlier one",
                    OnDuplicateRow.values(),
                    ImportPolicy::onDuplicateRow,
                    ImportPolicy::with),
            of(
                    "on-existing-contact",
                    "the contact exists already",
                    OnExistingContact.values(),
                    ImportPolicy::onExistingContact,
                    ImportPolicy::with),
            of(
                    "on-unknown-key",
                    "the workspace does not know a column's key",
                    OnUnknownKey.values(),
                    ImportPolicy::onUnknownKey,
                    ImportPolicy::with),
            of(
                    "on-key-name",
                    "a column states another display name for a known key",
                    OnKeyName.values(),
                    ImportPolicy::onKeyName,
                    ImportPolicy::with),
            of(
                    "on-blank-value",
                    "a value is blank",
                    OnBlankValue.values(),
                    ImportPolicy::onBlankValue,
                    ImportPolicy::with),
            of(
                    "on-type-mismatch",
                    "a value does not fit the type of its key",
                    OnTypeMismatch.values(),
                    ImportPolicy::onTypeMismatch,
                    ImportPolicy::with),
            ON_CONSENT_CONFLICT,
            of(
                    "on-refused-withdrawal",
                    "a row that is rejected or skipped unsubscribes a person or reports a bounce",
                    OnRefusedWithdrawal.values(),
                    ImportPolicy::onRefusedWithdrawal,
                    ImportPolicy::with),
            of(
                    "on-user-id-conflict",
                    "a row's userId belongs to another contact",
                    OnUserIdConflict.values(),
                    ImportPolicy::onUserIdConflict,
                    ImportPolicy::with),
            of(
                    "on-overlong-email",
                    "an address is longer than mail allows",
                    OnOverlongEmail.values(),
                    ImportPolicy::onOverlongEmail,
                    ImportPolicy::with),
            of(
                    "on-suppressed",
                    "the suppression list covers a row's address",
                    OnSuppressed.values(),
                    ImportPolicy::onSuppressed,
                    ImportPolicy::with),
            ON_ERASED,
            of("on-failure", "a row is rejected", OnFailure.values(), ImportPolicy::onFailure, ImportPolicy::with));

    /** As an option, for instance {@code --on-blank-value}. */
    String option() {
        return "--" + name;
    }

    /** As a member of a JSON object, for instance {@code onBlankValue}. */
    String member() {
        StringBuilder member = new StringBuilder();
        for (String word : name.split("-", -1)) {
            String first = word.substring(0, 1);
            member.append(member.isEmpty() ? first : first.toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return member.toString();
    }

    private static <E extends Enum<E>> PolicyQuestion of(
            String name,
            String situation,
            E[] constants,
            Function<ImportPolicy, E> reading,
            BiFunction<ImportPolicy, E, ImportPolicy> changing) {
        return new PolicyQuestion(
                name,
                situation,
                Arrays.stream(constants).map(PolicyQuestion::kebab).toList(),
                policy -> kebab(reading.apply(policy)),
                (policy, answer) -> changing.apply(policy, constant(constants, answer)));
    }

    private static String consentAnswer(OnConsentConflict answer) {
        return answer instanceof Protection protection ? kebab(protection) : APPLY_STATED;
    }

    private static <E extends Enum<E>> E constant(E[] constants, String answer) {
        return Arrays.stream(constants)
                .filter(constant -> kebab(constant).equals(answer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not an answer: " + answer));
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
