package dev.muster.testkit.clauses.contact;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.port.out.contact.ContactQuery;
import dev.muster.testkit.clauses.StoreClauses;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;

/** Clause V-3: searches. {@link dev.muster.domain.contact.SearchText} says how text is compared. */
public abstract class SearchClauses extends StoreClauses {

    public SearchClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies where is searched. If this fails, look at the list of columns. */
    @Test
    @DisplayName("V-3 must: a text is found in the address, in the first name and in the last name, wherever it stands")
    void isFoundInAddressAndNames() {
        add(ada());
        add(grace());
        assertFinds("ada@", ada());
        assertFinds("@example.com", ada(), grace());
        assertFinds("race", grace());
        assertFinds("Lovelace", ada());
        assertFinds("ace", ada(), grace());
        assertFinds("", ada(), grace());
        assertFinds("x@example.com");
    }

    /** Verifies both names together. If this fails, look at what stands between them. */
    @Test
    @DisplayName("V-3 must: a text is found in first and last name with a blank between them")
    void isFoundAcrossTheNames() {
        add(ada());
        add(Person.number(1).with(AttributeKey.LAST_NAME, "Lovelace"));
        assertFinds("ada lovelace", ada());
        assertFinds("a l", ada());
        assertFinds("lovelace ada");
        assertFinds("adalovelace");
        assertFinds("ada  lovelace");
        assertFinds("example.com ada");
        assertFinds("lovelace", ada(), Person.number(1));
    }

    /** Verifies where is not searched. If this fails, look for a search in all attributes. */
    @Test
    @DisplayName("V-3 must: a text is not found in anything else")
    void isNotFoundElsewhere() {
        add(ada().withUserId("secret-1")
                .withTags("secret-2")
                .with("note", "secret-3")
                .with("secret-4", "x"));
        assertFinds("secret");
    }

    /** Verifies that nothing is a pattern. If this fails, look at the escapes of LIKE, and for a search by pattern. */
    @Test
    @DisplayName("V-3 must: no character has a meaning of its own")
    void everyCharacterIsLiteral() {
        List<String> odd = List.of(
                "50%", "a_b", "back\\slash", "O'Brien", "say \"hi\"", "a*b", "a?b", "[ab]", "^a$", "a|b", "(a", "--");
        for (int number = 0; number < odd.size(); number++) {
            add(Person.number(number).with(AttributeKey.FIRST_NAME, odd.get(number)));
        }
        add(Person.withAddress("a_b%c@example.com").with(AttributeKey.FIRST_NAME, "aXb aab"));
        for (int number = 0; number < odd.size(); number++) {
            List<String> found = found(odd.get(number));
            assertThat(found).as(odd.get(number)).contains(address(Person.number(number)));
            assertThat(found).as(odd.get(number)).hasSize("a_b".equals(odd.get(number)) ? 2 : 1);
        }
        assertFinds("_b%", Person.withAddress("a_b%c@example.com"));
        assertFinds("%", Person.number(0), Person.withAddress("a_b%c@example.com"));
        assertFinds("\\", Person.number(2));
        assertFinds("a%b");
        assertFinds("person_@");
    }

    /** Verifies case in ASCII and beyond. If this fails, look for the lower() of a database that knows ASCII only. */
    @Test
    @DisplayName("V-3 must: case does not count, in any alphabet")
    void caseDoesNotCount() {
        Person emile = named(1, "\u00C9mile", "Zola");
        Person sophia = named(2, "\u03A3\u039F\u03A6\u0399\u0391", "\u0414\u043C\u0438\u0442\u0440\u0438\u0439");
        Person strasse = named(3, "Stra\u00DFe", "\u00C6r\u00F8");
        add(emile);
        add(sophia);
        add(strasse);
        add(Person.withAddress("Loud@EXAMPLE.com"));
        assertFinds("EMILE");
        assertFinds("\u00E9MILE z", emile);
        assertFinds("\u03C3\u03BF\u03C6\u03B9\u03B1 \u0434\u041C", sophia);
        assertFinds("STRA\u00DFE \u00E6R\u00D8", strasse);
        assertFinds("lOUD@example.COM", Person.withAddress("Loud@EXAMPLE.com"));
    }

    /** Verifies that no locale plays a part. If this fails, look for a case conversion without a locale. */
    @Test
    @DefaultLocale("tr-TR")
    @DisplayName("V-3 must: a dotted I is found by a dotted i in Turkey too, and a dotless one is another letter")
    void noLocaleCounts() {
        Person kadir = named(1, "KADIR", "");
        Person isik = named(2, "I\u015F\u0131k", "");
        Person ilkay = named(3, "\u0130lkay", "");
        add(kadir);
        add(isik);
        add(ilkay);
        assertFinds("kadir", kadir);
        assertFinds("kad\u0131r");
        assertFinds("i\u015E\u0131K", isik);
        assertFinds("i\u015Fik");
        assertFinds("ilkay", ilkay);
        assertFinds("\u0130LKAY", ilkay);
    }

    /** Verifies accents in both spellings. If this fails, look for a comparison without a normal form. */
    @Test
    @DisplayName("V-3 must: an accent is found whether it is composed or not, and is not left out")
    void accentsAreFoundInBothSpellings() {
        Person composed = named(1, "Zo\u00EB", "");
        Person decomposed = named(2, "ZOE\u0308", "");
        Person plain = named(3, "Zoe", "");
        add(composed);
        add(decomposed);
        add(plain);
        assertFinds("zo\u00EB", composed, decomposed);
        assertFinds("Zoe\u0308", composed, decomposed);
        assertFinds("zoe", plain);
    }

    /** Verifies what a later search sees. If this fails, look for a text for searches that only an addition writes. */
    @Test
    @DisplayName("V-3 must: a changed name is found, and the one before is not")
    void aChangedNameIsFound() {
        Contact before = add(ada());
        Person after = ada().with(AttributeKey.FIRST_NAME, "Augusta").with(AttributeKey.LAST_NAME, "King");
        write(changing(change(before, after)));
        assertFinds("AUGUSTA king", ada());
        assertFinds("lovelace");
        write(changing(change(stored(ada()), after.with(AttributeKey.LAST_NAME, ""))));
        assertFinds("king");
        assertFinds("augusta", ada());
    }

    private void assertFinds(String search, Person... people) {
        List<String> expected =
                List.of(people).stream().map(SearchClauses::address).toList();
        assertThat(found(search)).as(search).containsExactlyInAnyOrderElementsOf(expected);
    }

    private List<String> found(String search) {
        ContactQuery query = new ContactQuery(Optional.empty(), List.of(), search, 0, 100);
        return view(view -> view.page(query)).contacts().stream()
                .map(contact -> contact.profile().email().key())
                .toList();
    }

    private static Person named(int number, String first, String last) {
        Person person = Person.number(number).with(AttributeKey.FIRST_NAME, first);
        return last.isEmpty() ? person : person.with(AttributeKey.LAST_NAME, last);
    }

    private static String address(Person person) {
        return person.email().key();
    }
}
