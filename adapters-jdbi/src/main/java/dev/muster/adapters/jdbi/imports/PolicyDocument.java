package dev.muster.adapters.jdbi.imports;

import static java.util.Objects.requireNonNullElse;

import dev.muster.adapters.jdbi.column.JsonDocument;
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
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is stored. An older version may not have known a question: null, which reads as the answer of
 * {@link ImportPolicy#files}. An override of consent or of an erasure is stored as who decided it, and why.
 */
record PolicyDocument(
        @Nullable OnDuplicateRow onDuplicateRow,
        @Nullable OnExistingContact onExistingContact,
        @Nullable OnUnknownKey onUnknownKey,
        @Nullable OnKeyName onKeyName,
        @Nullable OnBlankValue onBlankValue,
        @Nullable OnTypeMismatch onTypeMismatch,
        OnConsentConflict.@Nullable Protection onConsentConflict,
        @Nullable String consentOverrideActor,
        @Nullable String consentOverrideReason,
        @Nullable OnRefusedWithdrawal onRefusedWithdrawal,
        @Nullable OnUserIdConflict onUserIdConflict,
        @Nullable OnOverlongEmail onOverlongEmail,
        @Nullable OnSuppressed onSuppressed,
        OnErased.@Nullable Refusal onErased,
        @Nullable String erasedOverrideActor,
        @Nullable String erasedOverrideReason,
        @Nullable OnFailure onFailure) {

    static String write(ImportPolicy policy) {
        OnConsentConflict consent = policy.onConsentConflict();
        OnErased erased = policy.onErased();
        return JsonDocument.write(new PolicyDocument(
                policy.onDuplicateRow(),
                policy.onExistingContact(),
                policy.onUnknownKey(),
                policy.onKeyName(),
                policy.onBlankValue(),
                policy.onTypeMismatch(),
                consent instanceof OnConsentConflict.Protection protection ? protection : null,
                consent instanceof OnConsentConflict.ApplyStated override ? override.actor() : null,
                consent instanceof OnConsentConflict.ApplyStated override ? override.reason() : null,
                policy.onRefusedWithdrawal(),
                policy.onUserIdConflict(),
                policy.onOverlongEmail(),
                policy.onSuppressed(),
                erased instanceof OnErased.Refusal refusal ? refusal : null,
                erased instanceof OnErased.Readmit override ? override.actor() : null,
                erased instanceof OnErased.Readmit override ? override.reason() : null,
                policy.onFailure()));
    }

    static ImportPolicy parse(String document) throws SQLException {
        return JsonDocument.read(document, PolicyDocument.class).policy();
    }

    private ImportPolicy policy() {
        ImportPolicy files = ImportPolicy.files();
        return new ImportPolicy(
                requireNonNullElse(onDuplicateRow, files.onDuplicateRow()),
                requireNonNullElse(onExistingContact, files.onExistingContact()),
                requireNonNullElse(onUnknownKey, files.onUnknownKey()),
                requireNonNullElse(onKeyName, files.onKeyName()),
                requireNonNullElse(onBlankValue, files.onBlankValue()),
                requireNonNullElse(onTypeMismatch, files.onTypeMismatch()),
                consent(files.onConsentConflict()),
                requireNonNullElse(onRefusedWithdrawal, files.onRefusedWithdrawal()),
                requireNonNullElse(onUserIdConflict, files.onUserIdConflict()),
                requireNonNullElse(onOverlongEmail, files.onOverlongEmail()),
                requireNonNullElse(onSuppressed, files.onSuppressed()),
                erased(files.onErased()),
                requireNonNullElse(onFailure, files.onFailure()));
    }

    private OnErased erased(OnErased unknown) {
        return onErased == null && erasedOverrideActor != null && erasedOverrideReason != null
                ? new OnErased.Readmit(erasedOverrideActor, erasedOverrideReason)
                : requireNonNullElse(onErased, unknown);
    }

    private OnConsentConflict consent(OnConsentConflict unknown) {
        return onConsentConflict == null && consentOverrideActor != null && consentOverrideReason != null
                ? new OnConsentConflict.ApplyStated(consentOverrideActor, consentOverrideReason)
                : requireNonNullElse(onConsentConflict, unknown);
    }
}
