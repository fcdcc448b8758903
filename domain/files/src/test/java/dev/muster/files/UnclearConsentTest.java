package dev.muster.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.row.ContactRow;
import dev.muster.files.ContactFile.Opened;
import dev.muster.files.ContactFile.Opened.Unclear;
import dev.muster.files.format.ConsentQuestion;
import dev.muster.files.format.ConsentQuestion.Evidence;
import dev.muster.files.format.Everybody;
import dev.muster.files.format.ReadOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be about consent and is not understood stops a file before its first row. */
class UnclearConsentTest {

    private static final ReadOptions CSV = ReadOptions.csv();

    @Nested
    class AColumn {

        @ParameterizedTest
        @CsvSource({
            "Email Address is Opted-Out, 1",
            "No Bulk Emails (User Opt Out), true",
            "Is this subscriber blacklisted, no",
            "Receiving emails disabled, yes",
            "Unsubscribed Time, 2024-05-01",
            "Do not send newsletters, x",
            "Marketing preference, none",
            "Mailing permission (EU), refused",
            "Werbeeinwilligung, nein",
            "Newsletterabmeldung, ja",
            "Ne pas contacter par mail, oui",
            "Consentement RGPD, non",
            "No enviar publicidad, si",
            "Consenso marketing, no",
            "Não enviar e-mails, sim",
            "Toestemming nieuwsbrief, nee",
            "Zgoda na newsletter, nie",
            "Samtycke till utskick, nej",
            "Markkinointilupa, ei",
            "Согласие на рассылку, нет",
            "配信停止, はい",
            "已退订, 是",
            "수신거부, 예",
            "Pazarlama izni, hay\u0131r",
            "Ne souhaite plus recevoir d'e-mails, oui",
            "Rifiuta email, s\u00EC",
            "Mailing-Sperre, ja",
            "\u0391\u03C0\u03B5\u03B3\u03B3\u03C1\u03B1\u03C6\u03AE, \u03BD\u03B1\u03B9"
        })
        void whoseHeaderSpeaksOfConsentIsAskedAbout(String header, String cell) {
            Unclear unclear = unclear("Email;" + header + "\nada@example.org;" + cell + "\n", CSV);

            assertThat(unclear.questions()).map(ConsentQuestion::evidence).containsExactly(Evidence.HEADER);
            assertThat(unclear.hint()).contains('"' + header + '"', '"' + cell + '"', "--map \"" + header + "=");
        }

        @ParameterizedTest
        @CsvSource({
            "Global status, bounced",
            "Zustand, Unsubscribed",
            "state, complained",
            "Segment, Spam",
            "Last event, hard-bounce",
            "Etat, désinscrit",
            "備考, 配信停止"
        })
        void whoseValuesWithdrawIsAskedAbout(String header, String cell) {
            Unclear unclear = unclear("Email;" + header + "\neve@example.org;\nada@example.org;" + cell + "\n", CSV);

            assertThat(unclear.questions()).map(ConsentQuestion::evidence).containsExactly(Evidence.VALUES);
            assertThat(unclear.questions().get(0).values()).containsExactly(cell);
            assertThat(unclear.questions().get(0).suggestion()).isEqualTo("status");
        }

        @ParameterizedTest
        @CsvSource({
            "Acepta recibir publicidad, no",
            "Status subskrypcji, tak",
            "Estado de suscripci\u00F3n, s\u00ED",
            "Can be emailed, n",
            "Newsletter subscription, Yes",
            "Mailing list, no",
            "Abonnement lettre, oui"
        })
        void thatMayBeAboutConsentIsAskedAboutIfItSaysNothingButYesAndNo(String header, String cell) {
            String rest = "\neve@example.org;" + cell + "\n";

            assertThat(unclear("Email;" + header + rest, CSV).questions()).hasSize(1);
            assertThat(read("Email;" + header + rest + "ada@example.org;every second week\n", CSV))
                    .hasSize(2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Status", "Subscription Status"})
        void ofStatusesThatSaysYesOrNoIsAskedAbout(String header) {
            Unclear unclear = unclear("Email;" + header + "\nada@example.org;Yes\neve@example.org;active\n", CSV);

            assertThat(unclear.questions()).map(ConsentQuestion::evidence).containsExactly(Evidence.YES_OR_NO);
            assertThat(unclear.questions().get(0).values()).containsExactly("Yes");
        }

        @Test
        void mappedToStatusIsAskedAboutIfItSaysYesOrNo() {
            Unclear unclear = unclear(
                    "Email;Email Address is Opted-Out\na@example.org;Yes\nb@example.org;No\n",
                    CSV.withMapping(Map.of("Email Address is Opted-Out", "status")));

            assertThat(unclear.questions().get(0).suggestion()).isEqualTo("unsubscribed-if-yes");
        }

        @Test
        void isAskedAboutWhereverInALongFileItsValueStands() {
            String text = "Email;Zustand\n" + "ada@example.org;gut\n".repeat(10_000) + "eve@example.org;bounced\n";

            assertThat(ContactFile.open(() -> bytes(text), CSV)).isInstanceOf(Unclear.class);
        }

        @Test
        void ofAStreamThatIsLongRefusesTheRowInstead() {
            String text = "Email;Zustand\n" + "ada@example.org;gut\n".repeat(10_000) + "eve@example.org;bounced\n";
            List<ContactRow> rows = TestFiles.rows(TestFiles.ready(ContactFile.open(bytes(text), CSV)));

            assertThat(rows.get(9_999).faults()).isEmpty();
            assertThat(rows.get(10_000).faults()).hasSize(1);
            assertThat(rows.get(10_000).faults().get(0).hint()).contains("--map \"Zustand=status\"");
        }

        @Test
        void isAskedAboutInJsonLinesAsWell() {
            Opened opened = ContactFile.open(
                    bytes("{\"email\":\"a@example.org\"}\n{\"email\":\"b@example.org\",\"isOptedOutOfMail\":true}\n"),
                    ReadOptions.ndjson());

            assertThat(((Unclear) opened).questions())
                    .map(ConsentQuestion::name)
                    .containsExactly("isOptedOutOfMail");
        }
    }

    @Nested
    class NothingIsAsked {

        @ParameterizedTest
        @CsvSource({
            "Company, Example Ltd",
            "Job title, Marketing manager",
            "Notes, Unsubscribed from our call on Monday after a long talk",
            "Do Not Call, 1",
            "Fax Opt Out, true",
            "SMS_BLACKLISTED, Yes",
            "DOUBLE_OPT-IN, Yes",
            "Marketing campaign, spring",
            "Newsletter topic, gardening",
            "Email Address is Opted-Out, ''",
            "Consent text, -",
            "State, NY",
            "Department, Complaints",
            "Unsubscribe URL, https://example.com/u/1",
            "Exclusive offer, yes"
        })
        void aboutHarmlessColumns(String header, String cell) {
            assertThat(read("Email;" + header + "\nada@example.org;" + cell + "\n", CSV))
                    .hasSize(1);
        }

        @Test
        void aboutTheTimeOfAConsentThatAnotherColumnStates() {
            String text =
                    "Email;Email Marketing Consent;Email Marketing Consent Timestamp\na@example.org;SUBSCRIBED;2024\n";

            assertThat(read(text, CSV)).hasSize(1);
            assertThat(unclear(text.replace("Email Marketing Consent;", "Town;"), CSV)
                            .questions())
                    .hasSize(1);
        }

        @Test
        void aboutAColumnThatIsKeptOrLeftOut() {
            String text = "Email;Opted-Out of mail\nada@example.org;1\n";

            assertThat(read(text, CSV.withMapping(Map.of("Opted-Out of mail", "-"))))
                    .hasSize(1);
            assertThat(read(text, CSV.withMapping(Map.of("Opted-Out of mail", "opted_out_text"))))
                    .map(ContactRow::status)
                    .containsExactly(Optional.empty());
        }
    }

    @Nested
    class AnAnswer {

        @ParameterizedTest
        @CsvSource({
            "unsubscribed-if-yes, yes, unsubscribed",
            "subscribed-if-yes, yes, subscribed",
            "subscribed-if-yes, no, non-subscribed",
            "bounced-if-yes, 1, bounced",
            "unsubscribed-if-filled, by phone, unsubscribed",
            "bounced-if-filled, mailbox full, bounced",
            "status, Bounced, bounced"
        })
        void saysWhatAColumnMeans(String answer, String cell, String status) {
            List<ContactRow> rows = read(
                    "Email;Opted-Out of mail\nada@example.org;" + cell + "\n",
                    CSV.withMapping(Map.of("Opted-Out of mail", answer)));

            assertThat(rows).map(row -> row.status().orElse("")).containsExactly(status);
        }

        @Test
        void saysWhatAWordMeans() {
            List<ContactRow> rows = read(
                    "Email;Status\na@example.org;Yes\nb@example.org;ruht\n",
                    CSV.withStatusWords(
                            Map.of("yes", ContactStatus.UNSUBSCRIBED, "Ruht", ContactStatus.NON_SUBSCRIBED)));

            assertThat(rows).map(row -> row.status().orElse("")).containsExactly("unsubscribed", "non-subscribed");
        }

        @Test
        void saysWhatEverybodyIsButProtectsWhoIsMarked() {
            List<ContactRow> rows = read(
                    "Email;Bounced\na@example.org;no\nb@example.org;yes\n",
                    CSV.withEverybody(Everybody.is(ContactStatus.UNSUBSCRIBED).tagged(List.of("old list"))));

            assertThat(rows).map(row -> row.status().orElse("")).containsExactly("unsubscribed", "bounced");
            assertThat(rows).map(ContactRow::tags).containsOnly(List.of("old list"));
        }

        @Test
        void thatAMessageSuggestsIsUnderstood() {
            for (String header : List.of("Receiving emails disabled", "Hard bounces of mail", "Mail consent (EU)")) {
                String text = "Email;" + header + "\na@example.org;yes\nb@example.org;no\n";
                ConsentQuestion question = unclear(text, CSV).questions().get(0);

                List<ContactRow> rows = read(text, CSV.withMapping(Map.of(header, question.suggestion())));

                assertThat(rows).allSatisfy(row -> assertThat(row.faults()).isEmpty());
                assertThat(rows.get(0).status()).isPresent();
            }
        }
    }

    @Nested
    class AFile {

        @ParameterizedTest
        @CsvSource({
            "nonsubscribed_members.csv, non-subscribed",
            "unsubscribed_2024.csv, unsubscribed",
            "cleaned_members_export.csv, bounced",
            "suppression-list.csv, unsubscribed",
            "global_bounces.csv, bounced",
            "Abgemeldete.csv, unsubscribed",
            "désabonnés.csv, unsubscribed"
        })
        void whoseNameSpeaksOfProtectedPeopleIsAskedAbout(String name, String status) {
            Unclear unclear = unclear("Email,Name\nada@example.org,Ada\n", CSV.withFileName(name));

            assertThat(unclear.questions()).map(ConsentQuestion::evidence).containsExactly(Evidence.FILE_NAME);
            assertThat(unclear.hint()).contains(name, "--status " + status);
        }

        @Test
        void whoseColumnsProtectEverybodyNeedsNoAnswer() {
            assertThat(read("Email,UNSUB_TIME\na@example.org,2024-05-01\n", CSV.withFileName("unsubscribed.csv")))
                    .hasSize(1);
            assertThat(unclear(
                                    "Email,UNSUB_TIME\na@example.org,2024-05-01\nb@example.org,\n",
                                    CSV.withFileName("unsubscribed.csv"))
                            .questions())
                    .hasSize(1);
        }

        @Test
        void withTheColumnsOfASuppressionListIsAskedAbout() {
            String text = "email,created\nada@example.org,1715000000\n";

            assertThat(unclear(text, CSV).questions())
                    .map(ConsentQuestion::evidence)
                    .containsExactly(Evidence.SUPPRESSION_LIST);
            assertThat(read(text, CSV.withEverybody(Everybody.is(ContactStatus.SUBSCRIBED))))
                    .map(row -> row.status().orElse(""))
                    .containsExactly("subscribed");
        }

        @ParameterizedTest
        @ValueSource(strings = {"contacts.csv", "subscribed_members.csv", "customers-2024.csv", ""})
        void ofAnotherNameIsNotAskedAbout(String name) {
            assertThat(read("Email,Name\nada@example.org,Ada\n", CSV.withFileName(name)))
                    .hasSize(1);
        }
    }

    private static List<ContactRow> read(String text, ReadOptions options) {
        return TestFiles.rows(TestFiles.ready(ContactFile.open(() -> bytes(text), options)));
    }

    private static Unclear unclear(String text, ReadOptions options) {
        Opened opened = ContactFile.open(() -> bytes(text), options);
        assertThat(opened).isInstanceOf(Unclear.class);
        return (Unclear) opened;
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
