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
        OnUserIdConflict onUserIdConflict,
        OnOverlongEmail onOverlongEmail,
        OnFailure onFailure) {

    private static final ImportPolicy FILES = new ImportPolicy(
            OnDuplicateRow.MERGE,
            OnExistingContact.UPDATE,
            OnUnknownKey.CREATE_TYPED,
            OnKeyName.KEEP_STORED,
            OnBlankValue.KEEP_EXISTING,
            OnTypeMismatch.REJECT_ROW,
            OnConsentConflict.KEEP_MORE_PROTECTIVE,
            OnUserIdConflict.REJECT_ROW,
            OnOverlongEmail.REJECT_ROW,
            OnFailure.REJECT_ROW);

    public ImportPolicy {
        requireNonNull(onDuplicateRow);
        requireNonNull(onExistingContact);
        requireNonNull(onUnknownKey);
        requireNonNull(onKeyName);
        requireNonNull(onBlankValue);
        requireNonNull(onTypeMismatch);
        requireNonNull(onConsentConflict);
        requireNonNull(onUserIdConflict);
        requireNonNull(onOverlongEmail);
        requireNonNull(onFailure);
    }

    /** For files and for lists of objects: rows merge, blanks say nothing, consent never falls, a bad row fails alone. */
    public static ImportPolicy files() {
        return FILES;
    }

    /**
     * For Migma's bulk endpoint: free-form keys, blanks are values, and an explicit status is applied on the sender's
     * authority.
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
     * stated names rename keys; addresses of any length.
     */
    public static ImportPolicy formbricks() {
        return FILES.with(OnKeyName.RENAME)
                .with(OnBlankValue.STORE)
                .with(OnUserIdConflict.SKIP_ROW)
                .with(OnOverlongEmail.ACCEPT)
                .with(OnFailure.ROLL_BACK_ALL);
    }

    public ImportPolicy with(OnDuplicateRow answer) {
        return new ImportPolicy(
                answer,
                onExistingContact,
                onUnknownKey,
                onKeyName,
                onBlankValue,
                onTypeMismatch,
                onConsentConflict,
                onUserIdConflict,
                onOverlongEmail,
                onFailure);
    }

    public ImportPolicy with(OnExistingContact answer) {
        return new ImportPolicy(
                onDuplicateRow,
                answer,
                onUnknownKey,
                onKeyName,
                onBlankValue,
                onTypeMismatch,
                onConsentConflict,
                onUserIdConflict,
                onOverlongEmail,
                onFailure);
    }

    public ImportPolicy with(OnUnknownKey answer) {
        return new ImportPolicy(
                onDuplicateRow,
                onExistingContact,
                answer,
                onKeyName,
                onBlankValue,
                onTypeMismatch,
                onConsentConflict,
                onUserIdConflict,
                onOverlongEmail,
                onFailure);
    }

    public ImportPolicy with(OnKeyName answer) {
        return new ImportPolicy(
                onDuplicateRow,
                onExistingContact,
                onUnknownKey,
                answer,
                onBlankValue,
                onTypeMismatch,
                onConsentConflict,
                onUserIdConflict,
                onOverlongEmail,
                onFailure);
    }

    public ImportPolicy with(OnBlankValue answer) {
        return new ImportPolicy(
                onDuplicateRow,
                onExistingContact,
                onUnknownKey,
                onKeyName,
                answer,
                onTypeMismatch,
                onConsentConflict,
                onUserIdConflict,
                onOverlongEmail,
                onFailure);
    }

    public ImportPolicy with(OnTypeMismatch answer) {
        return new ImportPolicy(
                onDuplicateRow,
                onExistingContact,
                onUnknownKey,
                onKeyName,
                onBlankValue,
                answer,
                onConsentConflict,
                onUserIdConflict,
                onOverlongEmail,
                onFailure);
    }

    public ImportPolicy with(OnConsentConflict answer) {
        return new ImportPolicy(
                onDuplicateRow,
                onExistingContact,
                onUnknownKey,
                onKeyName,
                onBlankValue,
                onTypeMismatch,
                answer,
                onUserIdConflict,
                onOverlongEmail,
                onFailure);
    }

    public ImportPolicy with(OnUserIdConflict answer) {
        return new ImportPolicy(
                onDuplicateRow,
                onExistingContact,
                onUnknownKey,
                onKeyName,
                onBlankValue,
                onTypeMismatch,
                onConsentConflict,
                answer,
                onOverlongEmail,
                onFailure);
    }

    public ImportPolicy with(OnOverlongEmail answer) {
        return new ImportPolicy(
                onDuplicateRow,
                onExistingContact,
                onUnknownKey,
                onKeyName,
                onBlankValue,
                onTypeMismatch,
                onConsentConflict,
                onUserIdConflict,
                answer,
                onFailure);
    }

    public ImportPolicy with(OnFailure answer) {
        return new ImportPolicy(
                onDuplicateRow,
                onExistingContact,
                onUnknownKey,
                onKeyName,
                onBlankValue,
                onTypeMismatch,
                onConsentConflict,
                onUserIdConflict,
                onOverlongEmail,
                answer);
    }
}
