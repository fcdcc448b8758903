package dev.muster.domain.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.muster.domain.ContactImporter;
import dev.muster.domain.administration.AttributeKeyAdministration.Creation;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.identifier.TimeOrderedIds;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeKeyAdministrationTest {

    private static final WorkspaceId SHOP = new WorkspaceId("shop");
    private static final WorkspaceId BLOG = new WorkspaceId("blog");
    private static final Instant START = Instant.parse("2026-01-02T03:04:05.678901Z");

    private final InMemoryContactStore store = new InMemoryContactStore();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AttributeKeyAdministration administration = new AttributeKeyAdministration(store, now::get);

    @Test
    void aNewWorkspaceHasTheDefaultKeys() {
        assertThat(administration.all(SHOP)).map(StoredKey::key).containsExactlyElementsOf(AttributeKey.DEFAULTS);
    }

    @Test
    void aCreatedKeyIsAnsweredAsItIsListed() {
        Creation creation =
                administration.create(SHOP, "shoe_size", "Shoe size", DataType.NUMBER, Optional.of("In EU"));

        StoredKey expected = new StoredKey(
                AttributeKey.custom("shoe_size", "Shoe size", DataType.NUMBER).withDescription(Optional.of("In EU")),
                Instant.parse("2026-01-02T03:04:05.678Z"),
                Instant.parse("2026-01-02T03:04:05.678Z"));
        assertThat(creation).isEqualTo(new Creation.Created(expected));
        assertThat(administration.all(SHOP)).last().isEqualTo(expected);
        assertThat(administration.all(BLOG)).hasSameSizeAs(AttributeKey.DEFAULTS);
    }

    @Test
    void aKeyThatIsThereStaysAsItIs() {
        created("plan");
        List<StoredKey> before = administration.all(SHOP);

        assertThat(administration.create(SHOP, "plan", "Tariff", DataType.NUMBER, Optional.empty()))
                .isEqualTo(new Creation.Exists());
        assertThat(administration.create(SHOP, "email", "E-Mail", DataType.STRING, Optional.empty()))
                .isEqualTo(new Creation.Exists());
        assertThat(administration.all(SHOP)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Plan", "1st", "_x", "shoe size", "shoe-size", "pl\u00E4n", "plan\n"})
    void whatIsNoSafeIdentifierIsRefused(String key) {
        assertThat(administration.create(SHOP, key, "x", DataType.STRING, Optional.empty()))
                .isEqualTo(new Creation.Unsafe());
        assertThat(administration.all(SHOP)).hasSameSizeAs(AttributeKey.DEFAULTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_id", "first_name", "last_name"})
    void whatReadsLikeABuiltInOneIsRefused(String key) {
        assertThat(administration.create(SHOP, key, "x", DataType.STRING, Optional.empty()))
                .isEqualTo(new Creation.Reserved());
        assertThat(administration.all(SHOP)).hasSameSizeAs(AttributeKey.DEFAULTS);
    }

    @Test
    void aKeyIsDescribedAnewAndStaysWhatItIs() {
        created("plan");
        Instant createdAt = administration.all(SHOP).get(5).createdAt();
        now.set(START.plusSeconds(60));

        assertThat(administration.describe(SHOP, "plan", "Tariff", Optional.of("What they pay for")))
                .isTrue();

        StoredKey described = administration.all(SHOP).get(5);
        assertThat(described.key())
                .isEqualTo(AttributeKey.custom("plan", "Tariff", DataType.STRING)
                        .withDescription(Optional.of("What they pay for")));
        assertThat(described.createdAt()).isEqualTo(createdAt);
        assertThat(described.updatedAt()).isEqualTo(createdAt.plusSeconds(60));

        administration.describe(SHOP, "plan", "Tariff", Optional.empty());
        assertThat(administration.all(SHOP).get(5).key().description()).isEmpty();
    }

    @Test
    void aBuiltInKeyCanBeDescribedToo() {
        assertThat(administration.describe(SHOP, "email", "E-Mail", Optional.empty()))
                .isTrue();

        assertThat(administration.all(SHOP).get(1).key())
                .isEqualTo(new AttributeKey("email", "E-Mail", DataType.STRING, AttributeKey.Origin.DEFAULT));
    }

    @Test
    void aDescriptionThatIsNoNewsWritesNothing() {
        created("plan");
        List<StoredKey> before = administration.all(SHOP);
        now.set(START.plusSeconds(60));

        assertThat(administration.describe(SHOP, "plan", "plan", Optional.empty()))
                .isTrue();
        assertThat(administration.all(SHOP)).isEqualTo(before);
    }

    @Test
    void aKeyThatIsNotThereIsNotDescribedIntoBeing() {
        assertThat(administration.describe(SHOP, "plan", "Tariff", Optional.empty()))
                .isFalse();
        assertThat(administration.all(SHOP)).hasSameSizeAs(AttributeKey.DEFAULTS);
    }

    @Test
    void aRemovedKeyIsGoneWithItsValues() {
        created("plan");
        ContactRow row = ContactRow.at(1, "ada@example.com")
                .attribute("plan", "free")
                .attribute("firstName", "Ada")
                .build();
        InstantSource clock = InstantSource.fixed(START);
        ContactImporter.builder()
                .store(store)
                .ids(new TimeOrderedIds(clock, new SplittableRandom(1)))
                .clock(clock)
                .build()
                .importAll(ImportRequest.of(SHOP, RowSource.of(List.of(row)), ImportPolicy.files()));

        assertThat(administration.remove(SHOP, "plan")).isTrue();
        assertThat(administration.remove(SHOP, "plan")).isFalse();

        assertThat(administration.all(SHOP)).hasSameSizeAs(AttributeKey.DEFAULTS);
        assertThat(store.contacts(SHOP))
                .singleElement()
                .satisfies(contact ->
                        assertThat(contact.profile().attributes().values()).containsOnlyKeys("firstName"));
    }

    @Test
    void aKeyThatEveryWorkspaceHasCannotBeRemoved() {
        assertThat(AttributeKey.DEFAULTS)
                .allSatisfy(required -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> administration.remove(SHOP, required.key()))
                        .withMessageContaining(required.key()));
        assertThat(administration.all(SHOP)).hasSameSizeAs(AttributeKey.DEFAULTS);
    }

    @Test
    void keysOfAnotherWorkspaceAreLeftAlone() {
        created("plan");

        assertThat(administration.remove(BLOG, "plan")).isFalse();
        assertThat(administration.describe(BLOG, "plan", "Tariff", Optional.empty()))
                .isFalse();
        assertThat(administration.all(SHOP))
                .last()
                .satisfies(stored -> assertThat(stored.key().name()).isEqualTo("plan"));
    }

    @Test
    void ofWhatIsListedNothingCanBeChanged() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> administration.all(SHOP).clear());
    }

    private void created(String key) {
        assertThat(administration.create(SHOP, key, key, DataType.STRING, Optional.empty()))
                .isInstanceOf(Creation.Created.class);
    }
}
