package dev.muster.domain.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlanksTest {

    /** ECMAScript's WhiteSpace and LineTerminator. */
    static final List<Integer> WHITE_SPACE = List.of(
            0x0009, 0x000A, 0x000B, 0x000C, 0x000D, 0x0020, 0x00A0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004,
            0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF);

    /** What String.trim or String.strip would take for white space, or what looks like nothing. */
    static final List<Integer> NOT_WHITE_SPACE =
            List.of(0x0000, 0x0007, 0x001C, 0x001D, 0x001E, 0x001F, 0x007F, 0x0085, 0x180E, 0x200B, 0x200D, 0x2060);

    @ParameterizedTest
    @FieldSource("WHITE_SPACE")
    void whatJavaScriptTrimsIsBlank(int character) {
        String blank = Character.toString(character);

        assertThat(Blanks.isBlank(blank)).isTrue();
        assertThat(Blanks.trim(blank + "ada" + blank)).isEqualTo("ada");
    }

    @ParameterizedTest
    @FieldSource("NOT_WHITE_SPACE")
    void whatJavaScriptLeavesIsNot(int character) {
        String text = Character.toString(character);

        assertThat(Blanks.isBlank(text)).isFalse();
        assertThat(Blanks.trim(text)).isEqualTo(text);
    }

    @Test
    void thereAreNoOtherBlanks() {
        long blanks = 0;
        for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
            blanks += Blanks.isBlank(Character.toString(c)) ? 1 : 0;
        }
        assertThat(blanks).isEqualTo(WHITE_SPACE.size());
    }

    @Test
    void nothingIsBlankAndOneLetterIsNot() {
        assertThat(Blanks.isBlank("")).isTrue();
        assertThat(Blanks.isBlank("  a")).isFalse();
        assertThat(Blanks.isBlank("a  ")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x0020, 0x0085, 0x00A0, 0x00AD, 0x180E, 0x200B, 0x200D, 0x202E, 0x2060, 0x3164, 0xFE0F, 0xE0041})
    void whatCannotBeSeenIsTrimmedOnRequest(int character) {
        String unseen = Character.toString(character);

        assertThat(Blanks.isInvisible(character)).isTrue();
        assertThat(Blanks.trimInvisible(unseen + "ada" + unseen + "l\uD83D\uDE00" + unseen + " "))
                .isEqualTo("ada" + unseen + "l\uD83D\uDE00");
        assertThat(Blanks.trimInvisible(unseen + unseen)).isEmpty();
    }

    @Test
    void controlsAndLettersAreNotTrimmed() {
        for (int character : new int[] {0x0000, 0x0007, 0x007F, 'a', 0x0301, 0x0646, 0x1F600, 0xD83D}) {
            assertThat(Blanks.isInvisible(character)).as("%x", character).isFalse();
        }
    }

    @Test
    void blanksWithinAreKept() {
        assertThat(Blanks.trim(" ada  lovelace\n")).isEqualTo("ada  lovelace");
        assertThat(Blanks.trim("ada")).isEqualTo("ada");
        assertThat(Blanks.trim(" \t ")).isEmpty();
    }
}
