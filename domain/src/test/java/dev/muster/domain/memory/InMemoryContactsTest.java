package dev.muster.domain.memory;

import static dev.muster.domain.memory.TestContacts.ADA;
import static dev.muster.domain.memory.TestContacts.BOB;
import static dev.muster.domain.memory.TestContacts.adding;
import static dev.muster.domain.memory.TestContacts.changing;
import static dev.muster.domain.memory.TestContacts.email;
import static dev.muster.domain.memory.TestContacts.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.port.out.contact.WriteBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryContactsTest {

    private static final Instant LATER = TestContacts.THEN.plusSeconds(60);
    private static final UserId ADA_1 = new UserId("ada-1");

    private final InMemoryTransaction transaction = new InMemoryTransaction(WorkspaceState.EMPTY);
    private final InMemoryContacts contacts = (InMemoryContacts) transaction.contacts();

    @Test
    void anAddressFindsItsContactHoweverItIsSpelt() {
        contacts.write(adding(ADA));

        assertThat(contacts.find(List.of(whole("ADA@example.com"), whole("bob@example.com"))))
                .isEqualTo(Map.of(email("ada@example.com"), new LookupResult.Stored(ADA)));
        assertThat(contacts.find(List.of())).isEmpty();
    }

    @Test
    void aContactWithTheFingerprintAskedForNeedNotBeRead() {
        contacts.write(adding(ADA));

        assertThat(contacts.find(List.of(new Lookup(email("ada@example.com"), new Fingerprint(1)))))
                .containsValue(new LookupResult.Unaltered(new ContactId("ada")));
        assertThat(contacts.find(List.of(new Lookup(email("ada@example.com"), new Fingerprint(9)))))
                .containsValue(new LookupResult.Stored(ADA));
    }

    @Test
    void noFingerprintIsNoFingerprintToFind() {
        contacts.write(new WriteBatch(
                List.of(new WriteBatch.Addition(ADA.id(), ADA.profile(), Fingerprint.NONE)),
                List.of(),
                TestContacts.THEN));

        assertThat(contacts.find(List.of(whole("ada@example.com")))).containsValue(new LookupResult.Stored(ADA));
    }

    @Test
    void aTakenAddressOrUserIdIsRefusedAndTheRestIsWritten() {
        contacts.write(adding(ADA));

        assertThat(contacts.write(adding(person("carl", Optional.of("ada-1")), BOB, person("ada", Optional.empty()))))
                .containsExactly(email("carl@example.com"), email("ada@example.com"));
        assertThat(all()).containsExactly(ADA, BOB);
    }

    @Test
    void aChangeStoresTheProfileAndTheTimeAndLeavesTheRest() {
        contacts.write(adding(ADA));
        Contact after = person("ada", Optional.of("ada-2"));

        assertThat(contacts.write(changing(ADA, after, LATER.plusNanos(999_999))))
                .isEmpty();

        assertThat(all()).containsExactly(new Contact(ADA.id(), after.profile(), TestContacts.THEN, LATER));
        assertThat(contacts.find(List.of(new Lookup(email("ada@example.com"), new Fingerprint(2)))))
                .containsValue(new LookupResult.Unaltered(ADA.id()));
    }

    @Test
    void aChangeOfSomebodyWhoIsNotThereIsRefused() {
        contacts.write(adding(ADA));
        Contact impostor = new Contact(new ContactId("other"), ADA.profile(), TestContacts.THEN, TestContacts.THEN);

        assertThat(contacts.write(changing(BOB, BOB, LATER))).containsExactly(email("bob@example.com"));
        assertThat(contacts.write(changing(ADA, impostor, LATER))).containsExactly(email("ada@example.com"));
        assertThat(all()).containsExactly(ADA);
    }

    @Test
    void aChangeToATakenUserIdIsRefusedButToOnesOwnIsNot() {
        contacts.write(adding(ADA, BOB));

        assertThat(contacts.write(changing(BOB, person("bob", Optional.of("ada-1")), LATER)))
                .containsExactly(email("bob@example.com"));
        assertThat(contacts.write(changing(ADA, ADA, LATER))).isEmpty();
    }

    @Test
    void aUserIdFindsItsHolder() {
        contacts.write(adding(ADA));

        assertThat(contacts.holders(List.of(ADA_1, new UserId("ADA-1"))))
                .isEqualTo(Map.of(ADA_1, new ContactId("ada")));
    }

    @Test
    void aUserIdGivenUpIsFreeAndMayComeBack() {
        contacts.write(adding(ADA, BOB));
        contacts.write(changing(ADA, person("ada", Optional.empty()), LATER));
        assertThat(contacts.holders(List.of(ADA_1))).isEmpty();

        contacts.write(changing(BOB, person("bob", Optional.of("ada-1")), LATER));
        assertThat(contacts.holders(List.of(ADA_1))).containsValue(new ContactId("bob"));
    }

    @Test
    void timesAreKeptToTheMillisecond() {
        contacts.write(new WriteBatch(
                List.of(new WriteBatch.Addition(ADA.id(), ADA.profile(), Fingerprint.NONE)),
                List.of(),
                TestContacts.THEN.plusNanos(999_999)));

        assertThat(all()).containsExactly(ADA);
    }

    @Test
    void aChangeKeepsTheAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> changing(ADA, BOB, LATER))
                .withMessage("a change keeps the address");
    }

    @Test
    void aBatchWithoutContactsIsEmpty() {
        assertThat(adding().isEmpty()).isTrue();
        assertThat(adding(ADA).isEmpty()).isFalse();
        assertThat(changing(ADA, ADA, LATER).isEmpty()).isFalse();
        assertThat(contacts.write(adding())).isEmpty();
    }

    private static Lookup whole(String email) {
        return new Lookup(email(email), Fingerprint.NONE);
    }

    private List<Contact> all() {
        List<Contact> all = new ArrayList<>();
        transaction.state().readAll(all::add);
        return all;
    }
}
