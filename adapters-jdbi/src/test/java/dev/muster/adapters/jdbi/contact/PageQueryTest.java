package dev.muster.adapters.jdbi.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.SearchText;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.port.out.contact.ContactPage;
import dev.muster.domain.port.out.contact.ContactQuery;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.testkit.fixture.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageQueryTest {

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
    void findsWhatTheDomainFindsInAnyAlphabetAndSpelling() {
        List<String> names = List.of(
                "Kelvin",
                "\u212Aelvin",
                "\u0130lkay",
                "ilkay",
                "I\u015F\u0131k",
                "\u00C9mile",
                "E\u0301mile",
                "Emile",
                "\u0418\u0432\u0430\u043D",
                "\u65E5\u672C",
                "O'Brien \"x\" \\ 50%_",
                "\u037Ea",
                ";a",
                "\u1FEFb",
                "`b",
                "\uD83D\uDE00 Ann",
                "q\u0301x",
                "stra\u00DFe",
                "STRASSE",
                "");
        IntStream.range(0, names.size()).forEach(number -> add(number, names.get(number)));
        List<Contact> all = StoreFixture.all(store);
        List<String> searches = List.of(
                "kelvin",
                "KELVIN",
                "elvin",
                "ilkay",
                "\u0130LKAY",
                "lkay",
                "\u0131",
                "i\u015F",
                "emile",
                "\u00E9MILE",
                "mile",
                "\u0418\u0412",
                "\u672C",
                "'brien \"X",
                "\\ 5",
                "%",
                "_",
                ";a",
                "a",
                "`B",
                "\uD83D\uDE00 a",
                "q",
                "\u0301",
                "x",
                "ss",
                "\u00DF",
                "son",
                " s",
                "example",
                "@",
                " ",
                "5@e",
                "1.",
                "NOBODY");
        for (String search : searches) {
            assertThat(page(query(search)).contacts())
                    .as(search)
                    .containsExactlyElementsOf(all.stream()
                            .filter(contact -> SearchText.finds(search, contact.profile()))
                            .toList());
        }
    }

    @Test
    void findsNamesThatAreNoText() {
        Profile nobody = Person.withAddress("ada@example.com").profile();
        Map<String, AttributeValue> values = Map.of(
                AttributeKey.FIRST_NAME, AttributeValue.json("[1.10,{\"a\":true}]"),
                AttributeKey.LAST_NAME, AttributeValue.json("1e3"));
        StoreFixture.add(
                store,
                List.of(StoreFixture.addition(
                        1,
                        new Profile(
                                nobody.email(),
                                nobody.userId(),
                                nobody.status(),
                                nobody.tags(),
                                Attributes.of(values)))));
        for (String search : List.of("1.10", "{\"A\":TRUE}] 1E3", "1e3")) {
            assertThat(page(query(search)).total()).as(search).isEqualTo(1);
        }
        assertThat(page(query("1000")).total()).isZero();
    }

    @Test
    void aVeryLongSearchIsASearchLikeAnyOther() {
        String longName = "ab".repeat(40_000);
        add(1, longName);
        add(2, "ab".repeat(39_999));
        assertThat(page(query(longName)).total()).isEqualTo(1);
    }

    @Test
    void halfASurrogatePairFindsNobodyNotEvenAQuestionMark() {
        add(1, "What?");
        assertThat(page(query("what\uD800"))).isEqualTo(new ContactPage(List.of(), 0));
    }

    @Test
    void pagesStayInOrderWhenContactsComeAndGoAndTheFileIsWrittenAnew() {
        StoreFixture.add(store, StoreFixture.additions(0, 600));
        StoreFixture.commit(
                store,
                transaction -> transaction
                        .contacts()
                        .remove(StoreFixture.additions(100, 500).stream()
                                .map(addition -> addition.id())
                                .toList()));
        StoreFixture.add(store, StoreFixture.additions(100, 200));
        List<Contact> expected = StoreFixture.all(store);
        assertThat(page(ContactQuery.all(0, 1_000)).contacts()).isEqualTo(expected);
        assertThat(page(ContactQuery.all(199, 2)).contacts()).isEqualTo(expected.subList(199, 201));
        assertThat(expected.get(200).id()).isEqualTo(StoreFixture.addition(100).id());
        ContactQuery some = new ContactQuery(Optional.of(ContactStatus.SUBSCRIBED), List.of("tag3"), "FAMILY", 5, 7);
        assertThat(page(some).total()).isEqualTo(30);
        assertThat(page(some).contacts())
                .isEqualTo(expected.stream()
                        .filter(contact -> contact.profile().tags().names().contains("tag3"))
                        .skip(5)
                        .limit(7)
                        .toList());
    }

    @Test
    void aViewThatHasEndedRefusesEverything() {
        WorkspaceView ended = store.contacts().view(StoreFixture.WORKSPACE, view -> view);
        assertThatThrownBy(ended::keys).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void viewsThatThrowUseUpNoConnections() {
        for (int round = 0; round < 20; round++) {
            assertThatThrownBy(() -> store.contacts().view(StoreFixture.WORKSPACE, view -> {
                        throw new AssertionError(view.keys().toString());
                    }))
                    .isInstanceOf(AssertionError.class);
        }
        assertThat(page(ContactQuery.all(0, 1)).total()).isZero();
    }

    private void add(int number, String firstName) {
        Profile somebody = Person.detailed(number).profile();
        Map<String, AttributeValue> values = Map.of(
                AttributeKey.FIRST_NAME,
                AttributeValue.text(firstName),
                AttributeKey.LAST_NAME,
                AttributeValue.text("Son" + number),
                "other",
                AttributeValue.text("nobody"));
        Profile named =
                new Profile(somebody.email(), somebody.userId(), somebody.status(), Tags.NONE, Attributes.of(values));
        StoreFixture.add(store, List.of(StoreFixture.addition(number, named)));
    }

    private ContactPage page(ContactQuery query) {
        return store.contacts().view(StoreFixture.WORKSPACE, view -> view.page(query));
    }

    private static ContactQuery query(String search) {
        return new ContactQuery(Optional.empty(), List.of(), search, 0, 100);
    }
}
