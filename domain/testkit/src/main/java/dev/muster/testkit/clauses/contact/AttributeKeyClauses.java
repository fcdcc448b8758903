package dev.muster.testkit.clauses.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeKey.Origin;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.testkit.clauses.StoreClauses;
import dev.muster.testkit.fixture.ConcurrentTask;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clauses AK-1 to AK-4: the attribute keys of a workspace. */
public abstract class AttributeKeyClauses extends StoreClauses {

    private static final AttributeKey PLAN = AttributeKey.custom("plan", "Plan", DataType.STRING);
    private static final AttributeKey SIZE = AttributeKey.custom("size", "Size", DataType.NUMBER);
    private static final AttributeKey BORN = AttributeKey.custom("born", "Born on", DataType.DATE);
    private static final AttributeKey NOTE = AttributeKey.custom("a_note", "", DataType.UNTYPED);

    public AttributeKeyClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies the start. If this fails, look at what adding a workspace writes, names and origins included. */
    @Test
    @DisplayName("AK-1 must: a new workspace has the default keys and no others")
    void aNewWorkspaceHasTheDefaults() {
        assertThat(keys()).containsExactlyElementsOf(AttributeKey.DEFAULTS);
    }

    /** Verifies additions of every type. If this fails, look for an order by name. */
    @Test
    @DisplayName("AK-2 must: saved keys are added behind the others, in order")
    void newKeysAreAddedBehind() {
        List<AttributeKey> before = keys();
        save(SIZE, BORN);
        save(PLAN);
        save();
        save(NOTE);
        assertThat(keys()).containsExactlyElementsOf(behind(before, SIZE, BORN, PLAN, NOTE));
    }

    /** Verifies replacement in place. If this fails, look for a delete before the insert. */
    @Test
    @DisplayName("AK-2 must: a saved key that is there gets the new name and type and keeps its place")
    void aKnownKeyIsReplacedInPlace() {
        List<AttributeKey> before = keys();
        save(SIZE, PLAN);
        AttributeKey changed = SIZE.withName("Shoe size").withType(DataType.STRING);
        save(BORN, changed);
        assertThat(keys()).containsExactlyElementsOf(behind(before, changed, PLAN, BORN));
    }

    /** Verifies descriptions. If this fails, look for a column that is written once, or that confuses none and empty. */
    @Test
    @DisplayName("AK-2 must: a saved description comes back, is replaced, and can be taken away")
    void descriptionsAreReplaced() {
        for (Optional<String> description : List.of(
                Optional.of("What they pay for: O'Brien \"\\\" \uD83D\uDE00"),
                Optional.of(""),
                Optional.<String>empty())) {
            AttributeKey described = PLAN.withDescription(description);
            save(described);
            assertThat(keys()).contains(described);
        }
    }

    /** Verifies what a second save leaves alone. If this fails, look for an update that writes every column. */
    @Test
    @DisplayName("AK-2 must: a saved key that is there keeps its origin")
    void theOriginStays() {
        AttributeKey given = new AttributeKey("firstName", "Given", DataType.UNTYPED, Origin.CUSTOM);
        save(PLAN, given);
        save(new AttributeKey("plan", "Plan", DataType.STRING, Origin.DEFAULT));
        assertThat(keys())
                .contains(PLAN, new AttributeKey("firstName", "Given", DataType.UNTYPED, Origin.DEFAULT))
                .doesNotContain(given);
    }

    /** Verifies both times. If this fails, look at which columns an update writes, and for a clock in the store. */
    @Test
    @DisplayName("AK-2 must: a key was created when it was first saved and updated when it was last saved")
    void timesAreThoseOfTheSaves() {
        commit(transaction -> {
            transaction.attributeKeys().save(List.of(PLAN), MONDAY);
            transaction.attributeKeys().save(List.of(SIZE), TUESDAY);
            return true;
        });
        commit(transaction -> {
            transaction.attributeKeys().save(List.of(PLAN.withName("Tariff")), TUESDAY);
            return true;
        });
        assertThat(view(WorkspaceView::keys))
                .contains(
                        new StoredKey(PLAN.withName("Tariff"), MONDAY, TUESDAY), new StoredKey(SIZE, TUESDAY, TUESDAY));
    }

    /** Verifies that a transaction sees its own keys. If this fails, look for a schema that is cached. */
    @Test
    @DisplayName("AK-2 must: a saved key is there for the rest of the transaction")
    void aSavedKeyIsThereAtOnce() {
        commit(transaction -> {
            transaction.attributeKeys().schema();
            transaction.attributeKeys().save(List.of(PLAN), Instant.EPOCH);
            return assertThat(transaction.attributeKeys().schema().find("plan")).hasValue(PLAN);
        });
    }

    /** Verifies that nothing looks alike. If this fails, look at the collation of the column. */
    @Test
    @DisplayName("AK-3 must: keys that differ in one byte are different")
    void alikeIsNotTheSame() {
        List<AttributeKey> before = keys();
        AttributeKey[] alike = Stream.of("plan", "Plan", "PLAN", "plan ", "pl\u00E0n", "pla\u0300n", "pl_n")
                .map(key -> AttributeKey.custom(key, "Plan", DataType.STRING))
                .toArray(AttributeKey[]::new);
        save(alike);
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(behind(before, alike));
    }

    /** Verifies keys and names as text. If this fails, look at the encoding of the connection. */
    @Test
    @DisplayName("AK-3 must: keys and names come back as given")
    void namesComeBackAsGiven() {
        List<AttributeKey> before = keys();
        AttributeKey[] odd = Stream.of(" Plan  B ", "O'Brien \"\\\" \uD83D\uDE00", "e\u0301\u00E9 \u05E9\u05DC", "null")
                .map(text -> AttributeKey.custom(text, text, DataType.STRING))
                .toArray(AttributeKey[]::new);
        save(odd);
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(behind(before, odd));
    }

    /**
     * Verifies that two imports which meet the same new key get along. If this fails, look for an insert that does not
     * expect a conflict.
     */
    @Test
    @DisplayName("AK-4 must: two transactions that add the same key leave one key")
    void twoWritersLeaveOneKey() {
        List<AttributeKey> before = keys();
        ConcurrentTask<Boolean> other = new ConcurrentTask<>(() -> saves(() -> {}, PLAN, SIZE));
        boolean saved = saves(() -> other.within(overlap()), PLAN, BORN);
        boolean otherSaved = other.result(patience());
        assertThat(saved || otherSaved).as("one of the two succeeded").isTrue();
        List<AttributeKey> expected = new ArrayList<>(before);
        expected.add(PLAN);
        expected.addAll(saved ? List.of(BORN) : List.of());
        expected.addAll(otherSaved ? List.of(SIZE) : List.of());
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Looks, lets something happen, and saves; whether it was committed. */
    private boolean saves(Runnable inBetween, AttributeKey... keys) {
        try {
            return commit(transaction -> {
                transaction.attributeKeys().schema();
                inBetween.run();
                transaction.attributeKeys().save(List.of(keys), Instant.EPOCH);
                return true;
            });
        } catch (StoreUnavailable declined) {
            return false;
        }
    }

    private void save(AttributeKey... keys) {
        commit(transaction -> {
            transaction.attributeKeys().save(List.of(keys), Instant.EPOCH);
            return true;
        });
    }

    private List<AttributeKey> keys() {
        return commit(transaction -> transaction.attributeKeys().schema().keys());
    }

    private static List<AttributeKey> behind(List<AttributeKey> before, AttributeKey... added) {
        return Stream.concat(before.stream(), Stream.of(added)).toList();
    }
}
