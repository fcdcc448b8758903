package dev.muster.adapters.jdbi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.adapters.jdbi.column.JsonDocument;
import dev.muster.adapters.jdbi.column.UnreadableDocument;
import dev.muster.domain.job.RejectedRow;
import dev.muster.domain.outcome.ConsentEffect;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnConsentConflict;
import dev.muster.domain.policy.OnDuplicateRow;
import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents as they are stored: they read and write the same, and older ones read as what they said. */
class StoredDocumentsTest {

    private static final String FILES = """
            {"on_duplicate_row":"merge","on_existing_contact":"update","on_unknown_key":"create_typed",\
            "on_key_name":"keep_stored","on_blank_value":"keep_existing","on_type_mismatch":"reject_row",\
            "on_consent_conflict":"keep_more_protective","on_refused_withdrawal":"apply",\
            "on_user_id_conflict":"reject_row",\
            "on_overlong_email":"reject_row","on_failure":"reject_row"}""";

    private static final String MIGMA = """
            {"on_duplicate_row":"merge","on_existing_contact":"update","on_unknown_key":"create_untyped",\
            "on_key_name":"keep_stored","on_blank_value":"store","on_type_mismatch":"reject_row",\
            "consent_override_actor":"key","consent_override_reason":"status stated in a bulk import",\
            "on_refused_withdrawal":"apply","on_user_id_conflict":"reject_row","on_overlong_email":"reject_row",\
            "on_failure":"reject_row"}""";

    private static final String WITHDRAWAL = "\"on_refused_withdrawal\":\"apply\",";

    @Test
    void policiesReadAndWriteAsBefore() throws Exception {
        assertThat(PolicyDocument.parse(FILES)).isEqualTo(ImportPolicy.files());
        assertThat(PolicyDocument.write(ImportPolicy.files())).isEqualTo(withNewerQuestions(FILES));
        assertThat(PolicyDocument.parse(MIGMA)).isEqualTo(ImportPolicy.migma("key"));
        assertThat(PolicyDocument.write(ImportPolicy.migma("key"))).isEqualTo(withNewerQuestions(MIGMA));
    }

    /** Questions that later versions added stand before the last one. */
    private static String withNewerQuestions(String document) {
        return document.replace(
                ",\"on_failure\"", ",\"on_suppressed\":\"protect\",\"on_erased\":\"reject_row\",\"on_failure\"");
    }

    @Test
    void aPolicyReadsWithTheDefaultsOfQuestionsThatAnOlderVersionDidNotKnow() throws Exception {
        assertThat(PolicyDocument.parse("{\"on_duplicate_row\":\"keep_first\"}"))
                .isEqualTo(ImportPolicy.files().with(OnDuplicateRow.KEEP_FIRST));
        assertThat(PolicyDocument.parse("{}").onConsentConflict()).isEqualTo(OnConsentConflict.KEEP_MORE_PROTECTIVE);
    }

    @Test
    void policiesOfAVersionThatDidNotKnowWithdrawalsOfRefusedRowsApplyThem() throws Exception {
        assertThat(PolicyDocument.parse(FILES.replace(WITHDRAWAL, ""))).isEqualTo(ImportPolicy.files());
        assertThat(PolicyDocument.parse(MIGMA.replace(WITHDRAWAL, ""))).isEqualTo(ImportPolicy.migma("key"));
    }

    @Test
    void questionsThatANewerVersionAddedArePassedOver() throws Exception {
        assertThat(PolicyDocument.parse("{\"on_full_moon\":\"howl\",\"on_failure\":\"stop\"}"))
                .isEqualTo(ImportPolicy.files().with(OnFailure.STOP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"on_failure\":\"howl\"}", "{\"on_failure\":1}", "{\"on_failure\":", "[]", ""})
    void anAnswerThatIsNotKnownIsUnreadable(String document) {
        assertThatThrownBy(() -> PolicyDocument.parse(document)).isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void countsReadAndWriteAsBefore() throws Exception {
        String stored = "{\"created\":12,\"rejected\":3,\"not_processed\":4000000000}";
        Map<OutcomeKind, Long> counts = new EnumMap<>(
                Map.of(OutcomeKind.CREATED, 12L, OutcomeKind.REJECTED, 3L, OutcomeKind.NOT_PROCESSED, 4_000_000_000L));
        assertThat(JsonDocument.readCounts(stored, OutcomeKind.class)).isEqualTo(counts);
        assertThat(JsonDocument.write(counts)).isEqualTo(stored);
        assertThat(JsonDocument.readCounts("{}", OutcomeKind.class)).isEmpty();
        assertThat(JsonDocument.write(Map.of())).isEqualTo("{}");
    }

    @Test
    void countsOfEffectsOnConsentAreStoredBesideThoseOfOutcomes() throws Exception {
        String stored = "{\"updated\":5,\"rejected\":1,\"kept_protected\":2,\"withdrawn\":1}";
        Map<OutcomeKind, Long> counts = Map.of(OutcomeKind.UPDATED, 5L, OutcomeKind.REJECTED, 1L);
        Map<ConsentEffect, Long> consent = Map.of(ConsentEffect.KEPT_PROTECTED, 2L, ConsentEffect.WITHDRAWN, 1L);
        JobProgress progress = new JobProgress(9, new EnumMap<>(counts), new EnumMap<>(consent));
        assertThat(progress.countsDocument()).isEqualTo(stored);
        assertThat(JsonDocument.readCounts(stored, OutcomeKind.class)).isEqualTo(counts);
        assertThat(JsonDocument.readCounts(stored, ConsentEffect.class)).isEqualTo(consent);
        assertThat(JsonDocument.readCounts("{\"created\":12,\"howled\":1}", ConsentEffect.class))
                .isEmpty();
    }

    @Test
    void rejectedRowsReadAndWriteAsBefore() throws Exception {
        String stored = "{\"number\":7,\"line\":9,\"email\":\"ada@\",\"problems\":[{\"number\":7,\"line\":9,"
                + "\"code\":\"USER_ID_TAKEN\",\"field\":\"userId\",\"value\":\"\",\"hint\":\"Say \\\"no\\\".\"}]}";
        RowPosition position = RowPosition.of(7, 9);
        Problem problem = new Problem(ProblemCode.USER_ID_TAKEN, position, "userId", "", "Say \"no\".");
        RejectedRow row = new RejectedRow(position, "ada@", List.of(problem));
        assertThat(RejectedRowDocument.parse(stored)).isEqualTo(row);
        assertThat(RejectedRowDocument.write(row)).isEqualTo(stored);
    }

    @Test
    void positionsWithoutALineAndHalvesOfSurrogatePairsComeBack() throws Exception {
        RejectedRow row = new RejectedRow(RowPosition.of(1), "a\uD800b", List.of());
        assertThat(RejectedRowDocument.write(row)).isEqualTo("{\"number\":1,\"email\":\"a\\ud800b\",\"problems\":[]}");
        assertThat(RejectedRowDocument.parse(RejectedRowDocument.write(row))).isEqualTo(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\":0,\"email\":\"\",\"problems\":[]}",
                "{\"email\":\"\",\"problems\":[]}",
                "{\"number\":1,\"problems\":[]}",
                "{\"number\":1,\"email\":\"\"}",
                "{\"number\":1,\"email\":\"\",\"problems\":[{\"number\":1,\"code\":\"FULL_MOON\",\"field\":\"\","
                        + "\"value\":\"\",\"hint\":\"\"}]}"
            })
    void aRejectedRowWithoutWhatItNeedsIsUnreadable(String document) {
        assertThatThrownBy(() -> RejectedRowDocument.parse(document)).isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void wordsDoNotDependOnTheLocale() throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(PolicyDocument.write(ImportPolicy.files())).isEqualTo(withNewerQuestions(FILES));
            assertThat(PolicyDocument.parse(FILES)).isEqualTo(ImportPolicy.files());
        } finally {
            Locale.setDefault(before);
        }
    }
}
