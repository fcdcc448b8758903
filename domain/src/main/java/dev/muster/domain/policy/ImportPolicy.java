package dev.muster.domain.policy;

import static java.util.Objects.requireNonNull;

/**
 * The answers to every "what if" of an import, as one immutable value. It is echoed in the report, so that a result can
 * be understood years later.
 *
 * <p>Start from the preset nearest to the purpose and change single answers:
 * {@code ImportPolicy.files().with(OnDuplicateRow.KEEP_FIRST)}.
 */
public record ImportPolicy(
        OnDuplicateRow onDuplicateRow,
        OnExistingContact onExistingContact,
        OnUnknownKey onUnknownKey,
        OnKeyName onKeyName,
        OnBlankValue onBlankValue,
        OnTypeMismatch onTypeMismatch,
        OnConsentConflict onConsentConflict,
        OnRefusedWithdrawal onRefusedWithdrawal,
        OnUserIdConflict onUserIdConflict,
        OnOverlongEmail onOverlongEmail,
        OnSuppressed onSuppressed,
        OnErased onErased,
        OnFailure onFailure) {

    private static final ImportPolicy FILES = new ImportPolicy(
            OnDuplicateRow.MERGE,
            OnExistingContact.UPDATE,
            OnUnknownKey.CREATE_TYPED,
            OnKeyName.KEEP_STORED,
            OnBlankValue.KEEP_EXISTING,
            OnTypeMismatch.REJECT_ROW,
            OnConsentConflict.KEEP_MORE_PROTECTIVE,
            OnRefusedWithdrawal.APPLY,
            OnUserIdConflict.REJECT_ROW,
            OnOverlongEmail.REJECT_ROW,
            OnSuppressed.PROTECT,
            OnErased.REJECT_ROW,
            OnFailure.REJECT_ROW);

    public ImportPolicy {
        requireNonNull(onDuplicateRow);
        requireNonNull(onExistingContact);
        requireNonNull(onUnknownKey);
        requireNonNull(onKeyName);
        requireNonNull(onBlankValue);
        requireNonNull(onTypeMismatch);
        requireNonNull(onConsentConflict);
        requireNonNull(onRefusedWithdrawal);
        requireNonNull(onUserIdConflict);
        requireNonNull(onOverlongEmail);
        requireNonNull(onSuppressed);
        requireNonNull(onErased);
        requireNonNull(onFailure);
    }

    /**
     * For files and for lists of objects: rows merge, blanks say nothing, consent never falls, a withdrawal counts even if
     * its row is refused, a bad row fails alone.
     */
    public static ImportPolicy files() {
        return FILES;
    }

    /**
     * For Migma's bulk endpoint: free-form keys, blanks are values, and an explicit status is applied on the sender's
     * authority. The withdrawal of a row that fails counts: the endpoint states no rule for it, and this one protects.
     *
     * @param actor who sends, for instance the access key's identifier; not blank
     */
    public static ImportPolicy migma(String actor) {
        return FILES.with(OnUnknownKey.CREATE_UNTYPED)
                .with(OnBlankValue.STORE)
                .with(new OnConsentConflict.ApplyStated(actor, "status stated in a bulk import"));
    }

    /**
     * For Formbricks' bulk endpoint: all or nothing, but a contact whose userId is taken is skipped; typed keys;
     * stated names rename keys; addresses of any length. A contact that is skipped stays as it is in every respect, so
     * its withdrawal is left too; the endpoint itself states no status.
     */
    public static ImportPolicy formbricks() {
        return FILES.with(OnKeyName.RENAME)
                .with(OnBlankValue.STORE)
                .with(OnRefusedWithdrawal.LEAVE)
                .with(OnUserIdConflict.SKIP_ROW)
                .with(OnOverlongEmail.ACCEPT)
                .with(OnFailure.ROLL_BACK_ALL);
    }

    /** This policy with one question answered anew. */
    public ImportPolicy with(PolicyAnswer answer) {
        return new ImportPolicy(
                answer instanceof OnDuplicateRow given ? given : onDuplicateRow,
                answer instanceof OnExistingContact given ? given : onExistingContact,
                answer instanceof OnUnknownKey given ? given : onUnknownKey,
                answer instanceof OnKeyName given ? given : onKeyName,
                answer instanceof OnBlankValue given ? given : onBlankValue,
                answer instanceof OnTypeMismatch given ? given : onTypeMismatch,
                answer instanceof OnConsentConflict given ? given : onConsentConflict,
                answer instanceof OnRefusedWithdrawal given ? given : onRefusedWithdrawal,
                answer instanceof OnUserIdConflict given ? given : onUserIdConflict,
                answer instanceof OnOverlongEmail given ? given : onOverlongEmail,
                answer instanceof OnSuppressed given ? given : onSuppressed,
                answer instanceof OnErased given ? given : onErased,
                answer instanceof OnFailure given ? given : onFailure);
    }
}
