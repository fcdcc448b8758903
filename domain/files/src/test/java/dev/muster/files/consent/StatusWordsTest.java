package dev.muster.files.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactStatus;
import dev.muster.files.text.WordTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of words is sound: a word in two sections would mean the one that stands first. */
class StatusWordsTest {

    private static final Map<String, List<String>> SECTIONS = WordTable.read("words.txt");

    @Test
    void noWordHasTwoMeanings() {
        Map<String, String> meanings = new HashMap<>();
        Stream.concat(Stream.of(ContactStatus.values()).map(ContactStatus::word), Stream.of("yes", "no", "nothing"))
                .forEach(section -> SECTIONS.get(section)
                        .forEach(word -> assertThat(meanings.putIfAbsent(StatusWords.normalize(word), section))
                                .as(word)
                                .isIn(null, section)));
    }

    @Test
    void everyWordThatStopsAnImportWithdrawsInAColumnOfStatuses() {
        assertThat(SECTIONS.get("withdrawing"))
                .allSatisfy(word -> assertThat(StatusWords.status(StatusWords.normalize(word)))
                        .get()
                        .isIn(ContactStatus.UNSUBSCRIBED, ContactStatus.BOUNCED));
    }
}
