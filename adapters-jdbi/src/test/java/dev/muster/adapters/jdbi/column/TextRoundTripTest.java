package dev.muster.adapters.jdbi.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.Person;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two kinds of text that other stores stumble over: U+0000, and half a surrogate pair. */
class TextRoundTripTest {

    private static final String WITH_NUL = "before\0after";
    private static final String WITH_HALF = "before\uD800after";

    @TempDir
    Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = StoreFixture.withWorkspace(SqliteStore.open(folder.resolve("muster.db")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void textWithNulComesBackWhole() {
        Profile profile = profile(new EmailAddress(WITH_NUL + "@Example.com", WITH_NUL + "@example.com"), WITH_NUL);
        StoreFixture.add(store, List.of(StoreFixture.addition(1, profile)));
        assertThat(StoreFixture.all(store)).map(Contact::profile).containsExactly(profile);
        assertThat(StoreFixture.all(store).get(0).profile().email().typed())
                .isEqualTo(profile.email().typed());
    }

    @Test
    void textWithNulIsFoundByAllOfItAndNotByItsBeginning() {
        EmailAddress email = new EmailAddress(WITH_NUL, WITH_NUL);
        EmailAddress beginning = new EmailAddress("before", "before");
        StoreFixture.add(store, List.of(StoreFixture.addition(1, profile(email, WITH_NUL))));
        assertThat(StoreFixture.add(store, List.of(StoreFixture.addition(2, profile(beginning, "before")))))
                .isEmpty();
        StoreFixture.commit(store, transaction -> {
            List<Lookup> lookups =
                    List.of(new Lookup(email, Fingerprint.NONE), new Lookup(beginning, Fingerprint.NONE));
            assertThat(transaction.contacts().find(lookups)).hasSize(2);
            List<UserId> userIds = List.of(new UserId(WITH_NUL), new UserId("before"), new UserId("before\0"));
            return assertThat(transaction.contacts().holders(userIds)).hasSize(2);
        });
    }

    @Test
    void attributeKeysAndAliasesMayHoldNul() {
        AttributeKey key = AttributeKey.custom(WITH_NUL, WITH_NUL, DataType.UNTYPED);
        StoreFixture.commit(store, transaction -> {
            transaction.attributeKeys().save(List.of(key), Instant.EPOCH);
            return assertThat(transaction.attributeKeys().schema().find(WITH_NUL))
                    .hasValue(key);
        });
        Workspace workspace = workspaceWithAlias(WITH_NUL);
        store.workspaces().add(workspace, Instant.EPOCH);
        assertThat(store.workspaces().find(WITH_NUL)).hasValue(workspace);
        assertThat(store.workspaces().find("before")).isEmpty();
    }

    @Test
    void halfASurrogatePairIsKeptInTagsAndAttributes() {
        Profile profile = new Profile(
                Person.withAddress("ada@example.com").email(),
                Optional.empty(),
                ContactStatus.SUBSCRIBED,
                new Tags(List.of(WITH_HALF, "\uDC00")),
                Attributes.of(Map.of(
                        "text", AttributeValue.text("\uDC00\uD83D\uDE00\uD83D"),
                        "json", AttributeValue.json("[\"\\ud800\",1]"))));
        StoreFixture.add(store, List.of(StoreFixture.addition(1, profile)));
        assertThat(StoreFixture.all(store)).map(Contact::profile).containsExactly(profile);
    }

    @Test
    void halfASurrogatePairIsRefusedWhereverItCannotBeKept() {
        EmailAddress email = Person.withAddress("ada@example.com").email();
        assertRefused(() -> StoreFixture.add(store, List.of(StoreFixture.addition(1, profile(email, WITH_HALF)))));
        assertRefused(() -> StoreFixture.add(
                store,
                List.of(StoreFixture.addition(1, profile(new EmailAddress(WITH_HALF, "ada@example.com"), "1")))));
        assertRefused(() -> StoreFixture.add(
                store,
                List.of(StoreFixture.addition(1, profile(new EmailAddress("ada@example.com", WITH_HALF), "1")))));
        assertRefused(() -> StoreFixture.commit(store, transaction -> {
            transaction
                    .attributeKeys()
                    .save(List.of(AttributeKey.custom(WITH_HALF, "", DataType.STRING)), Instant.EPOCH);
            return true;
        }));
        assertRefused(() -> StoreFixture.add(store, List.of(StoreFixture.addition(1, attributed(WITH_HALF)))));
        assertRefused(() -> store.workspaces().add(workspaceWithAlias(WITH_HALF), Instant.EPOCH));
        assertThat(StoreFixture.all(store)).isEmpty();
    }

    @Test
    void halfASurrogatePairFindsNobodyNotEvenAQuestionMark() {
        String withQuestionMark = "before?after";
        EmailAddress stored = new EmailAddress(withQuestionMark, withQuestionMark);
        StoreFixture.add(store, List.of(StoreFixture.addition(1, profile(stored, withQuestionMark))));
        store.workspaces().add(workspaceWithAlias(withQuestionMark), Instant.EPOCH);
        StoreFixture.commit(store, transaction -> {
            assertThat(transaction
                            .contacts()
                            .find(List.of(new Lookup(new EmailAddress(WITH_HALF, WITH_HALF), Fingerprint.NONE))))
                    .isEmpty();
            assertThat(transaction.contacts().holders(List.of(new UserId(WITH_HALF))))
                    .isEmpty();
            return true;
        });
        assertThat(store.workspaces().find(WITH_HALF)).isEmpty();
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("surrogate");
    }

    private static Workspace workspaceWithAlias(String alias) {
        return new Workspace(new WorkspaceId("2"), "Second", new OrganisationId("1"), List.of(alias));
    }

    private static Profile attributed(String name) {
        Profile nobody = Person.withAddress("ada@example.com").profile();
        Attributes attributes = Attributes.of(Map.of(name, AttributeValue.text("")));
        return new Profile(nobody.email(), nobody.userId(), nobody.status(), nobody.tags(), attributes);
    }

    private static Profile profile(EmailAddress email, String text) {
        return new Profile(
                email,
                Optional.of(new UserId(text)),
                ContactStatus.SUBSCRIBED,
                new Tags(List.of(text)),
                Attributes.of(Map.of(text, AttributeValue.text(text))));
    }
}
