package dev.muster.domain.port.out.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactSourceTest {

    private static final WorkspaceId SHOP = new WorkspaceId("shop");
    private static final ContactId UNKNOWN = new ContactId("unknown");
    private static final Deliverable ADA = Deliverable.of("ada@example.com")
            .userId("u-1")
            .status(ContactStatus.UNSUBSCRIBED)
            .tag("vip")
            .attribute("zip", "02139")
            .build();
    private static final Deliverable BOB = Deliverable.of("bob@example.com").build();

    @Test
    void aBuiltContactHoldsAllThatWasSaid() {
        assertThat(ADA.profile())
                .isEqualTo(new Profile(
                        EmailAddress.parse("ada@example.com").orElseThrow(),
                        Optional.of(new UserId("u-1")),
                        ContactStatus.UNSUBSCRIBED,
                        Tags.of(List.of("vip")),
                        Attributes.of(Map.of("zip", AttributeValue.text("02139")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {AttributeKey.EMAIL, AttributeKey.USER_ID})
    void identityIsNoAttribute(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deliverable.of("ada@example.com").attribute(key, "x"))
                .withMessageContaining(key);
    }

    @Test
    void whatIsNoAddressIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deliverable.of("nobody"))
                .withMessageContaining("\"nobody\"");
    }

    @Test
    void aListIsReadInItsOrderAndSearchedById() {
        ContactSource list = ContactSource.of(List.of(BOB, ADA));

        assertThat(read(list)).containsExactly(BOB, ADA);
        assertThat(list.find(List.of(ADA.id(), UNKNOWN))).isEqualTo(Map.of(ADA.id(), ADA));
        assertThat(list.keys())
                .contains(AttributeKey.custom("zip", "zip", DataType.STRING))
                .containsAll(AttributeKey.DEFAULTS);
    }

    @Test
    void nobodyIsTwiceInAList() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactSource.of(
                        List.of(BOB, Deliverable.of("BOB@example.com").build())))
                .withMessageContaining("bob@example.com");
    }

    @Test
    void storedContactsAreReadOldestFirstAndSearchedById() {
        InMemoryContactStore store = new InMemoryContactStore();
        List<Contact> stored = List.of(BOB, ADA).stream()
                .map(person -> new Contact(person.id(), person.profile(), Instant.EPOCH, Instant.EPOCH))
                .toList();
        store.inTransaction(SHOP, transaction -> {
            transaction
                    .contacts()
                    .write(new WriteBatch(
                            stored.stream()
                                    .map(person ->
                                            new WriteBatch.Addition(person.id(), person.profile(), Fingerprint.NONE))
                                    .toList(),
                            List.of(),
                            Instant.EPOCH));
            transaction
                    .attributeKeys()
                    .save(List.of(AttributeKey.custom("zip", "Zip", DataType.STRING)), Instant.EPOCH);
            return new TransactionEnd.Commit<>("added");
        });
        ContactSource source = new StoredContacts(store, SHOP);

        assertThat(read(source)).containsExactly(BOB, ADA);
        assertThat(source.find(List.of(ADA.id(), UNKNOWN))).isEqualTo(Map.of(ADA.id(), ADA));
        assertThat(source.keys()).extracting(AttributeKey::name).contains("Zip", "Email");
        assertThat(read(new StoredContacts(store, new WorkspaceId("other")))).isEmpty();
    }

    private static List<Deliverable> read(ContactSource source) {
        List<Deliverable> all = new ArrayList<>();
        source.readAll(all::add);
        return all;
    }
}
