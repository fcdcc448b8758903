package dev.muster.adapters.jdbi.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.port.out.contact.WriteBatch.Change;
import dev.muster.testkit.fixture.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preview fetches contacts as it meets them; whoever it has not met yet must count all the same. */
class PreviewTest {

    private static final EmailAddress ADA =
            Person.withAddress("ada@example.com").email();
    private static final EmailAddress BOB =
            Person.withAddress("bob@example.com").email();
    private static final EmailAddress NEW =
            Person.withAddress("new@example.com").email();

    @TempDir
    Path folder;

    private SqliteStore store;

    @BeforeEach
    void openWithAdaAndBob() {
        store = StoreFixture.withWorkspace(SqliteStore.open(folder.resolve("muster.db")));
        StoreFixture.add(store, List.of(addition(1, ADA, "a"), addition(2, BOB, "b")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anAdditionMeetsStoredContactsThatNobodyAskedFor() {
        EmailAddress free = Person.withAddress("free@example.com").email();
        List<Addition> additions = List.of(addition(3, ADA, "c"), addition(4, NEW, "b"), addition(5, free, "f"));
        Set<EmailAddress> refused = previewed(new WriteBatch(additions, List.of(), StoreFixture.MONDAY));
        assertThat(refused).containsExactlyInAnyOrder(ADA, NEW);
    }

    @Test
    void aChangeMeetsTheStoredHolderOfItsUserId() {
        assertThat(previewed(moving(1, ADA, "a", "b"))).containsExactly(ADA);
        assertThat(previewed(moving(1, ADA, "a", "c"))).isEmpty();
        assertThat(previewed(moving(9, NEW, "n", "c"))).containsExactly(NEW);
    }

    @Test
    void aUserIdThatWasGivenUpIsFreeAndStaysSo() {
        preview(transaction -> {
            assertThat(transaction.contacts().write(moving(1, ADA, "a", "c"))).isEmpty();
            assertThat(transaction.contacts().holders(List.of(new UserId("a")))).isEmpty();
            assertThat(transaction.contacts().write(moving(2, BOB, "b", "a"))).isEmpty();
            assertThat(transaction.contacts().holders(List.of(new UserId("a"), new UserId("b"), new UserId("c"))))
                    .hasSize(2)
                    .containsEntry(new UserId("a"), StoreFixture.addition(2).id());
            return true;
        });
    }

    @Test
    void aContactThatWasChangedIsNotFetchedAgain() {
        preview(transaction -> {
            transaction.contacts().write(moving(1, ADA, "a", "c"));
            LookupResult ada = transaction
                    .contacts()
                    .find(List.of(new Lookup(ADA, Fingerprint.NONE)))
                    .get(ADA);
            return assertThat(ada)
                    .isInstanceOfSatisfying(
                            LookupResult.Stored.class,
                            stored -> assertThat(stored.contact().profile().userId())
                                    .hasValue(new UserId("c")));
        });
    }

    @Test
    void seesOneStateWhateverOthersCommitMeanwhile() {
        preview(transaction -> {
            transaction.attributeKeys().schema();
            StoreFixture.add(store, List.of(addition(3, NEW, "n")));
            assertThat(transaction.contacts().holders(List.of(new UserId("n")))).isEmpty();
            assertThat(transaction.contacts().find(List.of(new Lookup(NEW, Fingerprint.NONE))))
                    .isEmpty();
            return true;
        });
        assertThat(StoreFixture.all(store))
                .map(Contact::profile)
                .map(Profile::email)
                .containsExactly(ADA, BOB, NEW);
    }

    private Set<EmailAddress> previewed(WriteBatch batch) {
        return preview(transaction -> transaction.contacts().write(batch));
    }

    private <T> T preview(Function<StoreTransaction, T> work) {
        return store.contacts()
                .preview(StoreFixture.WORKSPACE, transaction -> new TransactionEnd.Commit<>(work.apply(transaction)));
    }

    private static WriteBatch moving(int number, EmailAddress email, String from, String to) {
        Change change = new Change(
                StoreFixture.addition(number).id(), profile(email, from), profile(email, to), new Fingerprint(number));
        return new WriteBatch(List.of(), List.of(change), StoreFixture.MONDAY);
    }

    private static Addition addition(int number, EmailAddress email, String userId) {
        return StoreFixture.addition(number, profile(email, userId));
    }

    private static Profile profile(EmailAddress email, String userId) {
        Profile nobody = Person.withAddress(email.typed()).profile();
        return new Profile(email, Optional.of(new UserId(userId)), nobody.status(), nobody.tags(), nobody.attributes());
    }
}
