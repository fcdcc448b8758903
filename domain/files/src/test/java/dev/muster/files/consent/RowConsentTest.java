package dev.muster.files.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowConsentTest {

    @ParameterizedTest
    @CsvSource({
        "WORD, active, subscribed",
        "WORD, Opt-Out, unsubscribed",
        "WORD, CLEANED, bounced",
        "WORD, never_subscribed, non-subscribed",
        "WORD, zombie, zombie",
        "WORD, 1, 1",
        "WITHDRAWN, x, unsubscribed",
        "WITHDRAWN, 05.01.2024 10:33, unsubscribed",
        "WITHDRAWN, perhaps, perhaps",
        "UNDELIVERABLE, wahr, bounced",
        "AGREED, oui, subscribed",
        "AGREED, nein, non-subscribed",
        "AGREED, 2021-05-06, subscribed",
        "AGREED, perhaps, perhaps",
        "WITHDRAWAL, too many mails, unsubscribed",
        "BOUNCE, UNKNOWN_USER, bounced"
    })
    void readsOneMark(ConsentColumn reading, String cell, String status) {
        RowConsent consent = new RowConsent();
        consent.read(reading, cell);

        assertThat(consent.status()).contains(status);
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
        RowConsent consent = new RowConsent();
        consent.read(reading, cell);

        assertThat(consent.status()).isEmpty();
    }
}
