package dev.muster.domain.importing.key;

import static dev.muster.domain.importing.row.Candidates.ada;
import static dev.muster.domain.importing.row.Candidates.candidate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.importing.row.Candidate;
import dev.muster.domain.importing.row.Candidates;
import dev.muster.domain.importing.row.CheckedRow;
import dev.muster.domain.importing.row.RowDigest;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnTypeMismatch;
import dev.muster.domain.policy.OnUnknownKey;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRowBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyResolutionTest {

    private static final ImportPolicy FILES = ImportPolicy.files();
    private static final AttributeSchema SCHEMA =
            AttributeSchema.of(List.of(AttributeKey.custom("visits", "Visits", DataType.NUMBER)));

    @Test
    void aRowWithoutAttributesCounts() {
        Candidate row = candidate(ada(1));

        assertThat(resolution(FILES).resolve(row)).isEqualTo(row);
    }

    @Test
    void theFingerprintIsOfTheAttributesThatCount() {
        ImportPolicy ignore = FILES.with(OnUnknownKey.IGNORE);

        Candidate ignored = (Candidate) resolution(ignore).resolve(candidate(ada(1).attribute("colour", "red")));

        assertThat(ignored.fingerprint()).isEqualTo(candidate(ada(1)).fingerprint());
        assertThat(((Candidate) resolution(FILES).resolve(candidate(ada(1).attribute("colour", "red")))).fingerprint())
                .isNotEqualTo(ignored.fingerprint());
    }

    @Test
    void aRefusedRowIsLeftAsItIs() {
        CheckedRow refused = Candidates.checked(ada(1).status("maybe"), FILES);

        assertThat(resolution(FILES).resolve(refused)).isSameAs(refused);
    }

    @Test
    void everyAttributeThatDoesNotFitIsNamed() {
        assertThat(problems(ada(1).attribute("visits", "many")
                        .attribute("My Plan", "pro")
                        .attribute("user_id", "1")))
                .extracting(Problem::field, Problem::code)
                .containsExactly(
                        tuple("visits", ProblemCode.NOT_A_NUMBER),
                        tuple("My Plan", ProblemCode.KEY_UNSAFE),
                        tuple("user_id", ProblemCode.KEY_RESERVED));
    }

    @Test
    void aKnownKeyIsExemptFromTheRulesForNewOnes() {
        AttributeSchema odd = AttributeSchema.of(List.of(
                AttributeKey.custom("My Plan", "", DataType.STRING),
                AttributeKey.custom("user_id", "", DataType.STRING)));
        Candidate row = candidate(ada(1).attribute("My Plan", "pro").attribute("user_id", "1"));

        assertThat(new KeyResolution(odd, new KeyTracker(FILES), FILES, new RowDigest(FILES)).resolve(row))
                .isEqualTo(row);
    }

    @Test
    void aKeyThatThisImportCreatedTakesAnyValue() {
        KeyTracker ledger = new KeyTracker(FILES);
        Candidate first = candidate(ada(1).attribute("age", "36"));
        ledger.observe(first, SCHEMA);
        AttributeSchema after = SCHEMA.with(ledger.changes(SCHEMA, List.of(first)));

        CheckedRow resolved = new KeyResolution(after, ledger, FILES, new RowDigest(FILES))
                .resolve(candidate(ada(2).attribute("age", "unknown")));

        assertThat(after.find("age")).contains(AttributeKey.custom("age", "age", DataType.NUMBER));
        assertThat(resolved).isInstanceOf(Candidate.class);
    }

    @Test
    void aMismatchPassesIfTheKeyMayBeLoosened() {
        ImportPolicy loosen = FILES.with(OnTypeMismatch.LOOSEN_KEY);

        assertThat(resolution(loosen).resolve(candidate(ada(1).attribute("visits", "many"))))
                .isInstanceOf(Candidate.class);
    }

    @Test
    void anyKeyMayBeCreatedUntypedButABlankOne() {
        ImportPolicy untyped = FILES.with(OnUnknownKey.CREATE_UNTYPED);

        assertThat(resolution(untyped).resolve(candidate(ada(1).attribute("My Plan!", "pro"))))
                .isInstanceOf(Candidate.class);
        assertThat(resolution(untyped).resolve(candidate(ada(1).attribute("\u00A0", "pro"))))
                .isInstanceOfSatisfying(
                        CheckedRow.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly(ProblemCode.KEY_UNSAFE));
    }

    @Test
    void aStringKeyHoldsTheSourceOfAJsonValue() {
        AttributeSchema schema = SCHEMA.with(List.of(AttributeKey.custom("note", "Note", DataType.STRING)));
        ContactRowBuilder row = ada(1);
        for (String key : List.of("note", "phone", "visits", "colour")) {
            row.attribute(key, AttributeValue.json("42"));
        }

        CheckedRow resolved =
                new KeyResolution(schema, new KeyTracker(FILES), FILES, new RowDigest(FILES)).resolve(candidate(row));

        assertThat(((Candidate) resolved).attributes())
                .containsEntry("note", AttributeValue.text("42"))
                .containsEntry("phone", AttributeValue.text("42"))
                .containsEntry("visits", AttributeValue.json("42"))
                .containsEntry("colour", AttributeValue.json("42"));
    }

    @Test
    void wellKnownKeysAreUnknownToNobody() {
        ImportPolicy reject = FILES.with(OnUnknownKey.REJECT_ROW);

        assertThat(resolution(reject).resolve(candidate(ada(1).attribute("phone", "1"))))
                .isInstanceOf(Candidate.class);
        assertThat(resolution(reject).resolve(candidate(ada(1).attribute("colour", "red"))))
                .isInstanceOf(CheckedRow.Refused.class);
    }

    @Test
    void unknownKeysAreLeftOutIfIgnoredButWellKnownAndKnownOnesAreNot() {
        ImportPolicy ignore = FILES.with(OnUnknownKey.IGNORE);
        Candidate row = candidate(
                ada(1).attribute("visits", "42").attribute("colour", "red").attribute("phone", "1"));

        assertThat(((Candidate) resolution(ignore).resolve(row)).attributes()).containsOnlyKeys("visits", "phone");
    }

    private static List<Problem> problems(ContactRowBuilder row) {
        return ((CheckedRow.Refused) resolution(FILES).resolve(candidate(row))).problems();
    }

    private static KeyResolution resolution(ImportPolicy policy) {
        return new KeyResolution(SCHEMA, new KeyTracker(policy), policy, new RowDigest(policy));
    }
}
