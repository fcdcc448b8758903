package dev.muster.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

    @Test
    void foldsCaseInEveryAlphabet() {
        assertThat(SearchText.fold("ADA \u00C9MILE \u03A3\u039F\u03A6 \u0414\u041C \uD801\uDC00"))
                .isEqualTo("ada \u00E9mile \u03C3\u03BF\u03C6 \u0434\u043C \uD801\uDC28");
    }

    @Test
    void composesAccents() {
        assertThat(SearchText.fold("Zoe\u0308"))
                .isEqualTo(SearchText.fold("ZO\u00CB"))
                .isEqualTo("zo\u00EB");
    }

    @Test
    @DefaultLocale("tr-TR")
    void knowsNoLocale() {
        assertThat(SearchText.fold("I")).isEqualTo("i");
        assertThat(SearchText.fold("\u0130")).isEqualTo("i");
        assertThat(SearchText.fold("\u0131")).isEqualTo("\u0131");
    }

    @Test
    void noLetterBecomesTwo() {
        assertThat(SearchText.fold("Stra\u00DFe")).isEqualTo("stra\u00DFe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "ADA@", "example", "love", "Ada Lovelace", "a l", "COM"})
    void aSearchFindsWhatStandsInTheAddressOrTheNames(String search) {
        assertThat(SearchText.finds(search, person("Ada@Example.com", "Ada", "Lovelace")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "50%_", "\\'"})
    void everyCharacterStandsForItself(String search) {
        assertThat(SearchText.finds(search, person("ada@x.co", "50%_\\'", "Lovelace")))
                .isTrue();
        assertThat(SearchText.finds(search, person("ada@x.co", "Ada", "Lovelace")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lovelace ada", "adalovelace", "ada  l", "x.co ada", "a%e", "a.a", "free", "a-1", "vip"})
    void itFindsNothingElse(String search) {
        assertThat(SearchText.finds(search, person("ada@x.co", "Ada", "Lovelace")))
                .isFalse();
    }

    @Test
    void namesMayBeMissing() {
        Profile nameless =
                new Profile(email("ada@x.co"), Optional.empty(), ContactStatus.SUBSCRIBED, Tags.NONE, Attributes.NONE);

        assertThat(SearchText.finds("ada", nameless)).isTrue();
        assertThat(SearchText.finds("lovelace", nameless)).isFalse();
    }

    private static Profile person(String email, String first, String last) {
        Map<String, AttributeValue> values = Map.of(
                "firstName", AttributeValue.text(first),
                "lastName", AttributeValue.text(last),
                "plan", AttributeValue.text("free"));
        return new Profile(
                email(email),
                Optional.of(new UserId("a-1")),
                ContactStatus.SUBSCRIBED,
                Tags.of(List.of("vip")),
                Attributes.of(values));
    }

    private static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }
}
