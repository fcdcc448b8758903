package dev.muster.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ImportPolicyTest {

    private static final ImportPolicy FILES = ImportPolicy.files();

    static final List<ImportPolicy> EACH_WITH_ONE_OTHER_ANSWER = List.of(
            FILES.with(OnDuplicateRow.KEEP_FIRST),
            FILES.with(OnExistingContact.SKIP_ROW),
            FILES.with(OnUnknownKey.IGNORE),
            FILES.with(OnKeyName.RENAME),
            FILES.with(OnBlankValue.CLEAR),
            FILES.with(OnTypeMismatch.LOOSEN_KEY),
            FILES.with(OnConsentConflict.REJECT_ROW),
            FILES.with(OnRefusedWithdrawal.LEAVE),
            FILES.with(OnUserIdConflict.SKIP_ROW),
            FILES.with(OnOverlongEmail.ACCEPT),
            FILES.with(OnSuppressed.SKIP_ROW),
            FILES.with(new OnErased.Readmit("ada", "asked for it")),
            FILES.with(OnFailure.STOP));

    @Test
    void filesMergeRowsIgnoreBlanksKeepConsentAndLetABadRowFailAlone() {
        assertThat(FILES)
                .isEqualTo(new ImportPolicy(
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
                        OnFailure.REJECT_ROW));
    }

    @Test
    void migmaTakesFreeFormKeysAndBlanksAndAppliesConsentOnTheSendersAuthority() {
        assertThat(ImportPolicy.migma("key-1"))
                .isEqualTo(FILES.with(OnUnknownKey.CREATE_UNTYPED)
                        .with(OnBlankValue.STORE)
                        .with(new OnConsentConflict.ApplyStated("key-1", "status stated in a bulk import")));
    }

    @Test
    void formbricksIsAllOrNothingButSkipsATakenUserId() {
        assertThat(ImportPolicy.formbricks())
                .isEqualTo(FILES.with(OnKeyName.RENAME)
                        .with(OnBlankValue.STORE)
                        .with(OnRefusedWithdrawal.LEAVE)
                        .with(OnUserIdConflict.SKIP_ROW)
                        .with(OnOverlongEmail.ACCEPT)
                        .with(OnFailure.ROLL_BACK_ALL));
    }

    @ParameterizedTest
    @FieldSource("EACH_WITH_ONE_OTHER_ANSWER")
    void withChangesOneAnswerOnly(ImportPolicy policy) {
        long different = 0;
        for (int question = 0; question < answers(FILES).size(); question++) {
            different += answers(policy).get(question).equals(answers(FILES).get(question)) ? 0 : 1;
        }
        assertThat(different).isEqualTo(1);
    }

    @Test
    void withChangesTheAnswerItIsGiven() {
        assertThat(EACH_WITH_ONE_OTHER_ANSWER).doesNotHaveDuplicates();
        assertThat(FILES.with(OnDuplicateRow.KEEP_FIRST).onDuplicateRow()).isEqualTo(OnDuplicateRow.KEEP_FIRST);
        assertThat(FILES.with(OnFailure.STOP).onFailure()).isEqualTo(OnFailure.STOP);
    }

    private static List<Object> answers(ImportPolicy policy) {
        return List.of(
                policy.onDuplicateRow(),
                policy.onExistingContact(),
                policy.onUnknownKey(),
                policy.onKeyName(),
                policy.onBlankValue(),
                policy.onTypeMismatch(),
                policy.onConsentConflict(),
                policy.onRefusedWithdrawal(),
                policy.onUserIdConflict(),
                policy.onOverlongEmail(),
                policy.onSuppressed(),
                policy.onErased(),
                policy.onFailure());
    }
}
