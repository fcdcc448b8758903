package dev.muster.testkit.clauses.contact;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.clauses.StoreClauses;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clause AK-5, and what it means for workspaces (CS-6) and previews (CS-5): attribute keys that are removed. */
public abstract class KeyRemovalClauses extends StoreClauses {

    private static final AttributeKey PLAN = AttributeKey.custom("plan", "Plan", DataType.STRING);
    private static final AttributeKey SIZE = AttributeKey.custom("size", "Size", DataType.NUMBER);

    public KeyRemovalClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies both halves. If this fails, look at what else holds values under the key. */
    @Test
    @DisplayName("AK-5 must: a removed key is gone, and so is every value under it, and nothing else")
    void keyAndValuesAreGone() {
        save(PLAN, SIZE);
        add(ada().with("plan", "free").with("size", "38"));
        add(grace().with("plan", AttributeValue.json("{\"name\":[1,2.50]}")));
        Contact without = add(Person.number(1).with("size", "41"));
        assertThat(remove("plan")).isTrue();
        assertThat(schemaHas("plan")).isFalse();
        assertThat(schemaHas("size")).isTrue();
        assertSays(stored(ada()), ada().with("size", "38"));
        assertSays(stored(grace()), grace());
        assertThat(find(Person.number(1))).hasValue(without);
    }

    /** Verifies many contacts. If this fails, look for a limit, or a list of identifiers in a statement. */
    @Test
    @DisplayName("AK-5 must: the values of 1,001 contacts are gone")
    void everybodyLosesTheirValue() {
        save(PLAN);
        List<Person> people = people(1_001);
        addAll(people.stream().map(person -> person.with("plan", "free")).toList());
        remove("plan");
        assertThat(readAll(workspace))
                .hasSize(1_001)
                .allSatisfy(contact ->
                        assertThat(contact.profile().attributes().values()).isEmpty());
    }

    /**
     * Verifies that an import looks again at those who lost a value. If this fails, look at the update that takes values
     * away: a row that still has the value would be taken for unaltered.
     */
    @Test
    @DisplayName("AK-5 must: a contact that lost a value has no fingerprint")
    void whoLostAValueHasNoFingerprint() {
        save(PLAN);
        add(ada().with("plan", "free"));
        remove("plan");
        Optional<LookupResult> known = commit(transaction -> find(transaction, ada().email(), FIRST_ROW));
        assertThat(known).hasValue(new LookupResult.Stored(stored(ada())));
    }

    /** Verifies absence. If this fails, look at what is answered when nothing was deleted. */
    @Test
    @DisplayName("AK-5 must: removing an unknown key answers that it was not there")
    void anUnknownKeyWasNotThere() {
        save(PLAN);
        Contact ada = add(ada().with("plan", "free"));
        assertThat(Stream.of("size", "Plan", "pla", "pl%", ""))
                .allSatisfy(unknown -> assertThat(remove(unknown)).isFalse());
        assertThat(find(ada())).hasValue(ada);
        assertThat(remove("plan")).isTrue();
        assertThat(remove("plan")).isFalse();
    }

    /** Verifies that the key is no path or pattern. If this fails, look at how the key gets into the statement. */
    @Test
    @DisplayName("AK-5 must: exactly that key is removed, whatever is in its name")
    void exactlyThatKeyIsRemoved() {
        List<String> odd =
                List.of("plan", "plan.name", "pl_n", "$", "$.plan", "[0]", "#", "pl'an", "pl\"an", "pl\\an", "\u00E9");
        save(odd.stream()
                .map(key -> AttributeKey.custom(key, key, DataType.UNTYPED))
                .toArray(AttributeKey[]::new));
        Person person = ada().with("e\u0301", "decomposed").with("PLAN", "in capitals");
        for (String key : odd) {
            person = person.with(key, AttributeValue.json("{\"name\":\"x\"}"));
        }
        add(person);
        for (int gone = 0; gone < odd.size(); gone++) {
            assertThat(remove(odd.get(gone))).as(odd.get(gone)).isTrue();
            assertThat(stored(ada()).profile().attributes().values().keySet())
                    .as("left after " + odd.get(gone))
                    .containsAll(odd.subList(gone + 1, odd.size()))
                    .doesNotContainAnyElementsOf(odd.subList(0, gone + 1));
        }
        assertThat(stored(ada()).profile().attributes().values()).containsKeys("e\u0301", "PLAN");
    }

    /** Verifies one transaction. If this fails, look for a schema that is cached, or values that are removed later. */
    @Test
    @DisplayName("AK-5 must: a key can be added again at once, behind the others and without its old values")
    void aRemovedKeyCanBeAddedAgain() {
        save(SIZE, PLAN);
        add(ada().with("size", "38"));
        commit(transaction -> {
            transaction.attributeKeys().remove("size");
            assertThat(transaction.attributeKeys().schema().find("size")).isEmpty();
            transaction.attributeKeys().save(List.of(SIZE), TUESDAY);
            return true;
        });
        List<String> keys = commit(transaction -> keys(transaction));
        assertThat(keys).endsWith("plan", "size");
        assertSays(stored(ada()), ada());
    }

    /** Verifies that a transaction sees its own removals. If this fails, look for values that are removed at commit. */
    @Test
    @DisplayName("C-9 must: a transaction finds contacts without the values that it took away")
    void ownRemovalsAreSeen() {
        save(PLAN);
        add(ada().with("plan", "free"));
        Optional<Contact> found = commit(transaction -> {
            transaction.attributeKeys().remove("plan");
            return find(transaction, ada());
        });
        assertThat(found).hasValueSatisfying(contact -> assertSays(contact, ada()));
    }

    /** Verifies that keys belong to one workspace. If this fails, look at the condition of both deletes. */
    @Test
    @DisplayName("CS-6 must: removing a key of one workspace leaves its namesake in another alone, values included")
    void aNamesakeElsewhereStays() {
        WorkspaceId second = newWorkspace("second");
        save(PLAN);
        commit(second, transaction -> {
            transaction.attributeKeys().save(List.of(PLAN), MONDAY);
            return transaction.contacts().write(adding(addition(ada().with("plan", "free"))));
        });
        remove("plan");
        Optional<Contact> ada = commit(second, transaction -> find(transaction, ada()));
        assertThat(ada).hasValueSatisfying(contact -> assertSays(contact, ada().with("plan", "free")));
        List<String> keys = commit(second, transaction -> keys(transaction));
        assertThat(keys).contains("plan");
    }

    /** Verifies removals in a preview. If this fails, look at what a preview keeps its changes in. */
    @Test
    @DisplayName("CS-5 must: a preview sees that it removed a key with its values, and keeps nothing of that")
    void aPreviewedRemovalIsNotKept() {
        save(PLAN);
        Contact before = add(ada().with("plan", "free"));
        preview(transaction -> {
            assertThat(transaction.attributeKeys().remove("plan")).isTrue();
            assertThat(transaction.attributeKeys().schema().find("plan")).isEmpty();
            return assertThat(find(transaction, ada())).hasValueSatisfying(contact -> assertSays(contact, ada()));
        });
        assertThat(schemaHas("plan")).isTrue();
        assertThat(find(ada())).hasValue(before);
    }

    private void save(AttributeKey... keys) {
        commit(transaction -> {
            transaction.attributeKeys().save(List.of(keys), MONDAY);
            return true;
        });
    }

    private boolean remove(String key) {
        return commit(transaction -> transaction.attributeKeys().remove(key));
    }

    private boolean schemaHas(String key) {
        return commit(
                transaction -> transaction.attributeKeys().schema().find(key).isPresent());
    }

    private static List<String> keys(StoreTransaction transaction) {
        return transaction.attributeKeys().schema().keys().stream()
                .map(AttributeKey::key)
                .toList();
    }
}
