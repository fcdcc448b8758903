package dev.muster.testkit.clauses;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clause CS-5: previews. */
public abstract class PreviewClauses extends StoreClauses {

    private static final AttributeKey PLAN = AttributeKey.custom("plan", "Plan", DataType.STRING);
    private static final AttributeKey SIZE = AttributeKey.custom("size", "Size", DataType.NUMBER);

    public PreviewClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies what a preview starts from. If this fails, look at where its view comes from. */
    @Test
    @DisplayName("CS-5 must: a preview starts from the stored contacts and attribute keys")
    void startsFromWhatIsStored() {
        add(ada().withUserId("a-1"));
        commit(transaction -> {
            transaction.attributeKeys().save(List.of(PLAN), Instant.EPOCH);
            return true;
        });
        preview(transaction -> {
            assertThat(find(transaction, ada())).isPresent();
            assertThat(holder(transaction, "a-1")).isPresent();
            return assertThat(transaction.attributeKeys().schema().find(PLAN.key()))
                    .hasValue(PLAN);
        });
    }

    /** Verifies that later steps see earlier ones. If this fails, look for writes that a preview leaves out. */
    @Test
    @DisplayName("CS-5 must: a preview sees its own additions, changes and attribute keys")
    void seesItsOwnWrites() {
        Contact before = add(ada());
        preview(transaction -> {
            writeSomethingOfAllKinds(transaction, before);
            assertThat(find(transaction, grace())).hasValueSatisfying(contact -> assertSays(contact, grace()));
            assertThat(find(transaction, ada()))
                    .hasValueSatisfying(contact -> assertSays(contact, ada().withUserId("a-1")));
            assertThat(holder(transaction, "a-1")).hasValue(before.id());
            return assertThat(transaction.attributeKeys().schema().find(SIZE.key()))
                    .hasValue(SIZE);
        });
    }

    /** Verifies that nothing stays, though the work says commit. If this fails, look at how a preview ends. */
    @Test
    @DisplayName("CS-5 must: a preview keeps nothing, and answers what its work came to")
    void keepsNothing() {
        Contact before = add(ada());
        String result = store.preview(workspace, transaction -> {
            writeSomethingOfAllKinds(transaction, before);
            return new TransactionEnd.Commit<>("previewed");
        });
        assertThat(result).isEqualTo("previewed");
        assertNothingIsLeft(before);
    }

    /** Verifies that nothing stays after an exception either. If this fails, look at how a preview ends. */
    @Test
    @DisplayName("CS-5 must: a preview that throws keeps nothing, and what it threw is thrown")
    void keepsNothingWhenItThrows() {
        Contact before = add(ada());
        IllegalStateException thrown = new IllegalStateException("on purpose");
        assertThatThrownBy(() -> preview(transaction -> {
                    writeSomethingOfAllKinds(transaction, before);
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertNothingIsLeft(before);
    }

    /**
     * Verifies that a preview does not stand in line behind an import. If this fails, look for a write lock that a
     * preview takes although it keeps nothing.
     */
    @Test
    @DisplayName("CS-5 must: a preview does not wait for a writer")
    void doesNotWaitForAWriter() {
        Contact before = add(ada());
        Optional<Boolean> previewed = commit(transaction -> {
            writeSomethingOfAllKinds(transaction, before);
            return beside(() -> preview(other -> {
                writeSomethingOfAllKinds(other, before);
                return true;
            }));
        });
        assertThat(previewed).as("previewed beside a writer").hasValue(true);
    }

    /** Verifies that an import does not stand in line behind a preview. If this fails, look for the same lock. */
    @Test
    @DisplayName("CS-5 must: a writer does not wait for a preview")
    void doesNotMakeAWriterWait() {
        Contact before = add(ada());
        Optional<Boolean> written = preview(transaction -> {
            writeSomethingOfAllKinds(transaction, before);
            return beside(() -> commit(other -> {
                writeSomethingOfAllKinds(other, before);
                return true;
            }));
        });
        assertThat(written).as("written beside a preview").hasValue(true);
    }

    private void writeSomethingOfAllKinds(StoreTransaction transaction, Contact ada) {
        transaction.attributeKeys().save(List.of(SIZE), Instant.EPOCH);
        transaction.contacts().write(adding(addition(grace())));
        transaction.contacts().write(changing(change(ada, ada().withUserId("a-1"))));
    }

    private void assertNothingIsLeft(Contact ada) {
        assertThat(find(grace())).isEmpty();
        assertThat(find(ada())).hasValue(ada);
        Optional<AttributeKey> size =
                commit(transaction -> transaction.attributeKeys().schema().find(SIZE.key()));
        assertThat(size).isEmpty();
    }
}
