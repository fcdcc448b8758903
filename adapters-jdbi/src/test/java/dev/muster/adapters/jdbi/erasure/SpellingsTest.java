package dev.muster.adapters.jdbi.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.SearchText;
import dev.muster.testkit.fixture.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpellingsTest {

    private static final Spellings ADA =
            new Spellings(List.of(Person.withAddress("Ada@Example.com").email()));

    @Test
    void anAddressIsFoundWhateverStandsAroundIt() {
        for (String text : List.of(
                "ada@example.com",
                "{\"email\":\"ADA@EXAMPLE.COM\"}",
                "'ada@example.com'",
                "mailto=ada@example.com?x",
                "@@ada@example.com@",
                "somebody.ada@example.com",
                "ada@example.community",
                "x\nAda@example.com\ny")) {
            assertFound(ADA, text);
        }
    }

    @Test
    void othersAreNotFound() {
        for (String text : List.of(
                "",
                "@",
                "a@",
                "da@example.com",
                "ada@example.org",
                "ada@xample.com",
                "bda@example.com",
                "ada @example.com",
                "ada@example",
                "a@b")) {
            assertThat(ADA.areIn(SearchText.fold(text))).as(text).isFalse();
        }
    }

    @Test
    void anAddressIsFoundInAllItsSpellings() {
        Spellings spellings = new Spellings(
                List.of(Person.withAddress("Zo\u00EB@xn--mnchen-3ya.example").email()));
        for (String text : List.of(
                "zoe\u0308@m\u00FCnchen.example",
                "ZO\u00CB@MU\u0308NCHEN.example",
                "zo\u00EB@XN--MNCHEN-3ya.example")) {
            assertFound(spellings, text);
        }
    }

    @Test
    void shortLocalPartsAreFoundBehindAnything() {
        Spellings spellings = new Spellings(List.of(
                Person.withAddress("a@b.c").email(),
                Person.withAddress("xy@b.c").email()));
        for (String text : List.of("a@b.c", "za@b.c", "zzza@b.c", "xy@b.c", "?xy@b.cd")) {
            assertFound(spellings, text);
        }
        assertThat(spellings.areIn("y@b.c")).isFalse();
    }

    @Test
    void oneOfManyIsFound() {
        Spellings many = new Spellings(IntStream.range(0, 5_000)
                .mapToObj(number ->
                        Person.withAddress("person" + number + "@example.com").email())
                .toList());
        assertFound(many, "x person4711@example.com y");
        assertThat(many.areIn("person@example.com person5000@example.com")).isFalse();
    }

    @Test
    void aTextOfVeryManyAddressesIsAlwaysLookedInto() {
        String text = IntStream.range(0, 60_000)
                .mapToObj(number -> number + "@example.com")
                .collect(Collectors.joining(","));
        assertThat(Marks.of(text)).containsExactly(Marks.TOO_MANY);
        assertFound(new Spellings(List.of(Person.withAddress("4711@example.com").email())), text);
    }

    /** An unassigned code point: its domain has two spellings all the same. */
    @Test
    void anAddressIsFoundInBothSpellingsOfADomainWithAnUnassignedCodePoint() {
        for (String typed : List.of("ada@\u0378\u0379.example", "ada@xn--zvac.example")) {
            Spellings spellings =
                    new Spellings(List.of(Person.withAddress(typed).email()));
            assertFound(spellings, "x ada@\u0378\u0379.example y");
            assertFound(spellings, "x " + Person.withAddress(typed).email().key() + " y");
        }
    }

    /** The hashes as version 2 computed them. */
    @Test
    void aTextThatVersion2StoredIsFoundByItsMarks() {
        Set<Long> storedByVersion2 = Set.of(3608695438384911799L, 6670267430127311842L, 5440566663182062773L);
        Spellings spellings = new Spellings(
                List.of(Person.withAddress("10007.robinson@example.com").email()));
        assertThat(spellings.marks()).containsAnyElementsOf(storedByVersion2);
        assertThat(Marks.stored("{\"email\":\"10007.robinson@example.com\"}")).containsAll(storedByVersion2);
    }

    @Test
    void whatIsNoAddressIsFoundNowhere() {
        Spellings odd = new Spellings(List.of(new EmailAddress("odd", "odd"), new EmailAddress("@", "@x")));
        assertThat(odd.areIn("odd @x odd@x.example")).isFalse();
    }

    private static void assertFound(Spellings spellings, String text) {
        String folded = SearchText.fold(text);
        assertThat(spellings.areIn(folded)).as(text).isTrue();
        Set<Long> marks = new HashSet<>(Marks.of(folded));
        assertThat(marks.removeAll(spellings.marks())).as("marks of " + text).isTrue();
    }
}
