package dev.muster.adapters.jdbi.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.SearchText;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchPatternTest {

    /** Were another character folded to one of these, SQLite would pass over contacts that the search finds. */
    @Test
    void nothingElseFoldsToTheCharactersOfAPattern() {
        TreeSet<Integer> strangers = new TreeSet<>();
        IntStream.rangeClosed(0x80, Character.MAX_CODE_POINT)
                .filter(codePoint -> Character.getType(codePoint) != Character.SURROGATE)
                .filter(codePoint -> SearchText.fold(Character.toString(codePoint))
                        .chars()
                        .anyMatch(folded -> SearchPattern.CHARACTERS.indexOf(folded) >= 0))
                .forEach(strangers::add);
        assertThat(strangers).isEmpty();
    }

    @Test
    void aPatternIsTheLongestPlainStretch() {
        assertThat(SearchPattern.of("ada lovelace")).isEqualTo("%lovelace%");
        assertThat(SearchPattern.of("nikita@example.com")).isEqualTo("%ta@example.com%");
        assertThat(SearchPattern.of("50%_\u00E9")).isEqualTo("%50%");
        assertThat(SearchPattern.of("\u0438\u0432")).isEqualTo("%%");
        assertThat(SearchPattern.of("a".repeat(1_000))).hasSize(102);
    }
}
