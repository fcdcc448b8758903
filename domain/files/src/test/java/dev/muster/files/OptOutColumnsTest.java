package dev.muster.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.row.ContactRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns by which the field's products mark people who must not be written to. */
class OptOutColumnsTest {

    @ParameterizedTest
    @CsvSource({
        "Email permission status, Unsubscribed, unsubscribed",
        "Confirmed Opt-Out Date, 2024-05-01, unsubscribed",
        "Unsubscribed from emails, true, unsubscribed",
        "Has hard bounced, true, bounced",
        "Marked email as spam, true, unsubscribed",
        "IsEmailBounced, 1, bounced",
        "EmailBouncedReason, mailbox full, bounced",
        "Do not allow Bulk Emails, Yes, unsubscribed",
        "donotbulkemail, true, unsubscribed",
        "IsExcludedFromCampaigns, true, unsubscribed",
        "Invalid email address, true, bounced",
        "Unsubscribed (Y/N), Y, unsubscribed",
        "Global Opt Out, x, unsubscribed",
        "Abgemeldet am, 01.05.2024, unsubscribed",
        "Statut, désabonné, unsubscribed",
        "Date de désinscription, 2024-05-01, unsubscribed",
        "Can email, no, non-subscribed",
        "Bounce status, soft bounce, bounced"
    })
    void nobodyMarkedComesOutAsSubscribed(String header, String cell, String status) {
        ContactRow row = TestFiles.rows(TestFiles.csv("Email;" + header + "\nada@example.org;" + cell + "\n"))
                .get(0);

        assertThat(row.status()).contains(status);
    }
}
