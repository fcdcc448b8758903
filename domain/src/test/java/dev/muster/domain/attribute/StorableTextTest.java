package dev.muster.domain.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "\u0001", "\t\n", "é", "例え", "😀", "a😀b😀", "\uFFFD", "\uFFFF", "\uE000"})
    void anyUnicodeCanBeStored(String text) {
        assertThat(StorableText.isStorable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "Ada\u0000",
                "\uD83D",
                "\uDE00",
                "a\uD83Db",
                "\uDE00\uD83D",
                "😀\uD83D",
                "\uD83D\uD83D\uDE00"
            })
    void butNoZeroCharacterAndNoHalfOfASurrogatePair(String text) {
        assertThat(StorableText.isStorable(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "a\uD83Db, a\uFFFDb",
        "\uDE00\uD83D, \uFFFD\uFFFD",
        "😀\uD83D, 😀\uFFFD",
        "\uD83D😀, \uFFFD😀",
        "a😀b, a😀b"
    })
    void halvesOfSurrogatePairsCanBeReplaced(String text, String replaced) {
        assertThat(StorableText.withoutLoneSurrogates(text)).isEqualTo(replaced);
    }
}
