package dev.muster.domain.policy;

/** The answer to one question of an {@link ImportPolicy}. */
public sealed interface PolicyAnswer
        permits OnDuplicateRow,
                OnExistingContact,
                OnUnknownKey,
                OnKeyName,
                OnBlankValue,
                OnTypeMismatch,
                OnConsentConflict,
                OnRefusedWithdrawal,
                OnUserIdConflict,
                OnOverlongEmail,
                OnSuppressed,
                OnErased,
                OnFailure {}
