package dev.muster.files.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactStatus;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowConsentTest {

    @ParameterizedTest
    @CsvSource({
        "WORD, active, subscribed",
        "WORD, Opt-Out, unsubscribed",
        "WORD, CLEANED, bounced",
        "WORD, never_subscribed, non-subscribed",
        "WITHDRAWN, x, unsubscribed",
        "WITHDRAWN, 05.01.2024 10:33, unsubscribed",
        "UNDELIVERABLE, wahr, bounced",
        "AGREED, oui, subscribed",
        "AGREED, nein, non-subscribed",
        "AGREED, 2021-05-06, subscribed",
        "WITHDRAWAL, too many mails, unsubscribed",
        "BOUNCE, UNKNOWN_USER, bounced"
    })
    void readsOneMark(ConsentColumn reading, String cell, String status) {
        RowConsent consent = new RowConsent(Map.of());
        consent.read(reading, "column", cell);

        assertThat(consent.status()).contains(ContactStatus.ofWord(status).orElseThrow());
        assertThat(consent.unknown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"WORD, zombie", "WORD, 1", "WORD, Yes", "WORD, no", "WITHDRAWN, perhaps", "AGREED, perhaps"})
    void makesNoStatusOfWhatItDoesNotUnderstand(ConsentColumn reading, String cell) {
        RowConsent consent = new RowConsent(Map.of());
        consent.read(reading, "column", cell);

        assertThat(consent.status()).isEmpty();
        assertThat(consent.unknown()).containsExactly(new RowConsent.UnknownWord("column", cell));
    }

    @Test
    void takesAWordForWhatSomebodySaidItMeans() {
        RowConsent consent = new RowConsent(Map.of("zombie", ContactStatus.BOUNCED, "yes", ContactStatus.UNSUBSCRIBED));
        consent.read(ConsentColumn.WORD, "column", "YES");
        consent.read(ConsentColumn.WORD, "column", " Zombie ");

        assertThat(consent.status()).contains(ContactStatus.BOUNCED);
        assertThat(consent.unknown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WORD, '  '",
        "WORD, -",
        "WITHDRAWN, no",
        "WITHDRAWN, None",
        "UNDELIVERABLE, 0",
        "AGREED, n/a",
        "WITHDRAWAL, null",
        "BOUNCE, 0000-00-00 00:00:00"
    })
    void hearsNothingInACellThatSaysNothing(ConsentColumn reading, String cell) {
        RowConsent consent = new RowConsent(Map.of());
        consent.read(reading, "column", cell);

        assertThat(consent.status()).isEmpty();
    }
}
