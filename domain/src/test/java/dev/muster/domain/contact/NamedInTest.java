package dev.muster.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address is recognised in other texts, so that they can be erased with it. */
class NamedInTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com",
                " ADA@EXAMPLE.COM ",
                "{\"email\":\"Ada@Example.com\"}",
                "Row 1 is ada@example.com, too.",
                "mailto:ada@example.com?subject=x"
            })
    void whateverTheCaseAndWhateverStandsAroundIt(String text) {
        assertThat(email("Ada@Example.COM").isNamedIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "ada@example", "ada @example.com", "grace@example.com", "ada@example.org"})
    void anotherTextDoesNotNameIt(String text) {
        assertThat(email("ada@example.com").isNamedIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoe\u0308@m\u00FCnchen.example",
                "ZO\u00CB@MU\u0308NCHEN.EXAMPLE",
                "zo\u00EB@xn--mnchen-3ya.example",
                "ZO\u00CB@XN--MNCHEN-3YA.EXAMPLE"
            })
    void everySpellingOfTheDomainNamesItHoweverItWasTyped(String text) {
        assertThat(email("zo\u00EB@m\u00FCnchen.example").isNamedIn(text)).isTrue();
        assertThat(email("zo\u00EB@xn--mnchen-3ya.example").isNamedIn(text)).isTrue();
    }

    @Test
    void aPlainAddressHasOneSpelling() {
        assertThat(email("Ada@Example.COM").spellings()).containsExactly("ada@example.com");
    }

    @Test
    void oneWithLettersOfItsOwnHasTwo() {
        assertThat(email("Zo\u00EB@M\u00FCnchen.example").spellings())
                .containsExactly("zo\u00EB@xn--mnchen-3ya.example", "zo\u00EB@m\u00FCnchen.example");
    }

    /** U+0378 is assigned to no letter yet; a list that is newer than the JDK may hold it. */
    @Test
    void oneWithAnUnassignedCodePointHasTwo() {
        assertThat(email("ada@\u0378\u0379.example").spellings())
                .containsExactly("ada@xn--zvac.example", "ada@\u0378\u0379.example");
        assertThat(email("ada@xn--zvac.example").isNamedIn("x ada@\u0378\u0379.example y"))
                .isTrue();
    }

    @Test
    void oneWithAnUnusualDotHasThree() {
        assertThat(email("ada@m\u00FCnchen\u3002example").spellings())
                .containsExactly(
                        "ada@xn--mnchen-3ya.example", "ada@m\u00FCnchen.example", "ada@m\u00FCnchen\u3002example");
    }

    private static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }
}
