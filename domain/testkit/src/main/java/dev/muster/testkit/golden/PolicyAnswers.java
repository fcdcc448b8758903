package dev.muster.testkit.golden;

import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnBlankValue;
import dev.muster.domain.policy.OnConsentConflict;
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
import dev.muster.domain.policy.PolicyAnswer;
import java.util.Locale;

/** Policies and answers in the words of the command line. */
final class PolicyAnswers {

    private PolicyAnswers() {}

    /** The defaults of one way in. */
    static ImportPolicy preset(String name) {
        return switch (name) {
            case "files" -> ImportPolicy.files();
            case "migma" -> ImportPolicy.migma(PolicyCases.ACTOR);
            case "formbricks" -> ImportPolicy.formbricks();
            default -> throw new IllegalArgumentException("no such preset: " + name);
        };
    }

    /** The answer to a question: {@code on-duplicate-row}, {@code keep-first}. */
    static PolicyAnswer answer(String question, String word) {
        String constant = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return switch (question) {
            case "on-duplicate-row" -> OnDuplicateRow.valueOf(constant);
            case "on-existing-contact" -> OnExistingContact.valueOf(constant);
            case "on-unknown-key" -> OnUnknownKey.valueOf(constant);
            case "on-key-name" -> OnKeyName.valueOf(constant);
            case "on-blank-value" -> OnBlankValue.valueOf(constant);
            case "on-type-mismatch" -> OnTypeMismatch.valueOf(constant);
            case "on-consent-conflict" -> onConsentConflict(constant);
            case "on-refused-withdrawal" -> OnRefusedWithdrawal.valueOf(constant);
            case "on-user-id-conflict" -> OnUserIdConflict.valueOf(constant);
            case "on-overlong-email" -> OnOverlongEmail.valueOf(constant);
            case "on-suppressed" -> OnSuppressed.valueOf(constant);
            case "on-erased" -> onErased(constant);
            case "on-failure" -> OnFailure.valueOf(constant);
            default -> throw new IllegalArgumentException("no such question: " + question);
        };
    }

    private static OnErased onErased(String constant) {
        return constant.equals("READMIT")
                ? new OnErased.Readmit(PolicyCases.ACTOR, "the person asked for it")
                : OnErased.Refusal.valueOf(constant);
    }

    private static OnConsentConflict onConsentConflict(String constant) {
        return constant.equals("APPLY_STATED")
                ? new OnConsentConflict.ApplyStated(PolicyCases.ACTOR, "the new consent is on record")
                : OnConsentConflict.Protection.valueOf(constant);
    }
}
