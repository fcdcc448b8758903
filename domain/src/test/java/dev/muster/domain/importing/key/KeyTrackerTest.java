package dev.muster.domain.importing.key;

import static dev.muster.domain.importing.row.Candidates.ada;
import static dev.muster.domain.importing.row.Candidates.candidate;
import static dev.muster.domain.importing.row.Candidates.candidates;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.importing.row.Candidate;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnKeyName;
import dev.muster.domain.policy.OnTypeMismatch;
import dev.muster.domain.policy.OnUnknownKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyTrackerTest {

    private static final ImportPolicy FILES = ImportPolicy.files();
    private static final AttributeKey VISITS = AttributeKey.custom("visits", "Visits", DataType.NUMBER);

    private final KeyTracker ledger = new KeyTracker(FILES);
    private AttributeSchema schema = AttributeSchema.of(List.of(VISITS));

    @Test
    void keysThatFitChangeNothing() {
        assertThat(learn(ledger, candidates(ada(1).attribute("visits", "42")))).isEmpty();
        assertThat(ledger.isCreatedHere("visits")).isFalse();
    }

    @Test
    void newKeysComeInTheOrderOfTheirAppearanceEachOnce() {
        List<Candidate> rows = candidates(
                ada(1).attribute("zebra", "1").attribute("age", "36"),
                ada(2).attribute("city", "London").attribute("zebra", "2"));

        assertThat(learn(ledger, rows)).extracting(AttributeKey::key).containsExactly("zebra", "age", "city");
        assertThat(ledger.isCreatedHere("zebra")).isTrue();
    }

    @Test
    void aLaterChunkMayLoosenAKeyThatAnEarlierOneCreated() {
        learn(ledger, candidates(ada(1).attribute("age", "36")));
        assertThat(learn(ledger, candidates(ada(2).attribute("age", "37")))).isEmpty();

        assertThat(learn(ledger, candidates(ada(3).attribute("age", "unknown"))))
                .containsExactly(AttributeKey.custom("age", "age", DataType.STRING));
        assertThat(learn(ledger, candidates(ada(4).attribute("age", "38")))).isEmpty();
    }

    @Test
    void aKeyOfBlanksOnlyIsTypedByTheFirstValue() {
        assertThat(learn(ledger, candidates(ada(1).attribute("age", " "))))
                .containsExactly(AttributeKey.custom("age", "age", DataType.STRING));
        assertThat(learn(ledger, candidates(ada(2).attribute("age", "36"))))
                .containsExactly(AttributeKey.custom("age", "age", DataType.NUMBER));
    }

    /** All values are evidence, so that it does not matter which rows a store already knows. */
    @Test
    void aRowThatDoesNotCountIsEvidenceButCreatesNothing() {
        ledger.observe(candidate(ada(1).attribute("age", "unknown")), schema);
        assertThat(ledger.changes(schema, List.of())).isEmpty();

        assertThat(learn(ledger, candidates(ada(2).attribute("age", "36"))))
                .containsExactly(AttributeKey.custom("age", "age", DataType.STRING));
    }

    @Test
    void aKeyOfTheStoreIsNotTypedByEvidence() {
        schema = AttributeSchema.of(List.of(VISITS.withType(DataType.STRING)));

        assertThat(learn(ledger, candidates(ada(1).attribute("visits", "42")))).isEmpty();
    }

    @Test
    void aKeyOfTheStoreIsLoosenedByAValueThatWasLetPass() {
        assertThat(learn(
                        new KeyTracker(FILES.with(OnTypeMismatch.LOOSEN_KEY)),
                        candidates(ada(1).attribute("visits", "many"))))
                .containsExactly(VISITS.withType(DataType.STRING));
    }

    @Test
    void wellKnownKeysAreStrings() {
        assertThat(learn(ledger, candidates(ada(1).attribute("phone", "49123"))))
                .containsExactly(AttributeKey.custom("phone", "phone", DataType.STRING));
        assertThat(learn(
                        new KeyTracker(FILES.with(OnUnknownKey.CREATE_UNTYPED)),
                        candidates(ada(2).attribute("country", "49"))))
                .containsExactly(AttributeKey.custom("country", "country", DataType.STRING));
    }

    @Test
    void otherKeysAreUntypedIfThePolicySaysSo() {
        KeyTracker untyped = new KeyTracker(FILES.with(OnUnknownKey.CREATE_UNTYPED));

        assertThat(learn(untyped, candidates(ada(1).attribute("age", "36"))))
                .containsExactly(AttributeKey.custom("age", "age", DataType.UNTYPED));
    }

    @Test
    void aNewKeyTakesTheFirstStatedNameOrTheLastIfRenamingIsAllowed() {
        List<Candidate> rows = candidates(
                ada(1).attribute("age", "36").names(Map.of("age", "Age")),
                ada(2).attribute("age", "37").names(Map.of("age", "Years")));

        assertThat(learn(ledger, rows)).extracting(AttributeKey::name).containsExactly("Age");
        assertThat(new KeyTracker(FILES.with(OnKeyName.RENAME)).changes(schema, rows))
                .extracting(AttributeKey::name)
                .containsExactly("Years");
    }

    private List<AttributeKey> learn(KeyTracker learning, List<Candidate> rows) {
        rows.forEach(row -> learning.observe(row, schema));
        List<AttributeKey> changes = learning.changes(schema, rows);
        schema = schema.with(changes);
        return changes;
    }
}
