package dev.muster.files.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RowConsentProperties {

    @Property
    void noRowComesOutLessProtectedThanAnyOfItsMarksSays(@ForAll("marks") List<Mark> marks) {
        RowConsent together = new RowConsent(Map.of());
        marks.forEach(mark -> together.read(mark.reading(), "column", mark.cell()));
        Optional<ContactStatus> status = together.status();

        for (Mark mark : marks) {
            if (mark.meaning().isPresent()) {
                ContactStatus least = mark.meaning().get();
                assertThat(status).isPresent();
                assertThat(status.get()).isGreaterThanOrEqualTo(least);
            }
        }
    }

    @Property
    void theOrderOfColumnsDoesNotMatter(@ForAll("marks") List<Mark> marks) {
        RowConsent forwards = new RowConsent(Map.of());
        marks.forEach(mark -> forwards.read(mark.reading(), "column", mark.cell()));
        RowConsent backwards = new RowConsent(Map.of());
        for (int i = marks.size() - 1; i >= 0; i--) {
            backwards.read(marks.get(i).reading(), "column", marks.get(i).cell());
        }

        assertThat(backwards.status()).isEqualTo(forwards.status());
    }

    @Property
    void aWordThatNobodyKnowsNeverBecomesAStatus(
            @ForAll("marks") List<Mark> marks, @ForAll("strangeWords") String strange) {
        RowConsent consent = new RowConsent(Map.of());
        consent.read(ConsentColumn.WORD, "strange", strange);
        marks.forEach(mark -> consent.read(mark.reading(), "column", mark.cell()));

        RowConsent without = new RowConsent(Map.of());
        marks.forEach(mark -> without.read(mark.reading(), "column", mark.cell()));
        assertThat(consent.unknown()).containsExactly(new RowConsent.UnknownWord("strange", strange));
        assertThat(consent.status()).isEqualTo(without.status());
    }

    @Provide
    Arbitrary<List<Mark>> marks() {
        return Arbitraries.of(allMarks()).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> strangeWords() {
        return Arbitraries.of(
                "zombie",
                "1",
                "0",
                "2",
                "???",
                "sub scribed?no",
                "subscribedd",
                "lead",
                "paused",
                "42",
                "yes",
                "No",
                "true");
    }

    private static List<Mark> allMarks() {
        List<Mark> marks = new ArrayList<>();
        add(
                marks,
                ConsentColumn.WORD,
                "subscribed",
                "subscribed",
                "Active",
                "ENABLED",
                "confirmed",
                "opted in",
                "opt-in");
        add(
                marks,
                ConsentColumn.WORD,
                "unsubscribed",
                "Unsubscribed",
                "opted out",
                "OPT-OUT",
                "disabled",
                "inactive",
                "blocklisted");
        add(
                marks,
                ConsentColumn.WORD,
                "unsubscribed",
                "blacklisted",
                "removed",
                "complained",
                "spam",
                "archived",
                "suppressed");
        add(marks, ConsentColumn.WORD, "bounced", "cleaned", "Bounced", "hard bounce", "HARD_BOUNCED", "invalid");
        add(
                marks,
                ConsentColumn.WORD,
                "non-subscribed",
                "non-subscribed",
                "NEVER_SUBSCRIBED",
                "not subscribed",
                "unconfirmed");
        add(marks, ConsentColumn.WORD, "non-subscribed", "pending", "transactional", "none", "Non-marketing contact");
        add(marks, ConsentColumn.WORD, "", "", " ", "-", "n/a", "NULL", "Marketing contact");
        for (String yes : List.of(
                "true", "YES", "1", "y", "x", "Ja", "oui", "si", "s\u00ED", "WAHR", "checked", " 1 ", "2021-05-06")) {
            add(marks, ConsentColumn.WITHDRAWN, "unsubscribed", yes);
            add(marks, ConsentColumn.UNDELIVERABLE, "bounced", yes);
            add(marks, ConsentColumn.AGREED, "subscribed", yes);
        }
        for (String no : List.of("false", "No", "0", "n", "Nein", "non", "falsch", "unchecked")) {
            add(marks, ConsentColumn.WITHDRAWN, "", no);
            add(marks, ConsentColumn.UNDELIVERABLE, "", no);
            add(marks, ConsentColumn.AGREED, "non-subscribed", no);
        }
        add(marks, ConsentColumn.WITHDRAWN, "unsubscribed", "unsubscribed", "Opted out", "complained");
        add(marks, ConsentColumn.WITHDRAWN, "", "None", "never", "0000-00-00 00:00:00", "[]");
        add(marks, ConsentColumn.AGREED, "unsubscribed", "UNSUBSCRIBED");
        add(
                marks,
                ConsentColumn.WITHDRAWAL,
                "unsubscribed",
                "2020-02-02 02:02:02",
                "Spring News",
                "NORMAL",
                "03/04/21");
        add(marks, ConsentColumn.BOUNCE, "bounced", "2020-02-02", "UNKNOWN_USER", "mailbox full");
        add(marks, ConsentColumn.BOUNCE, "", "", "0000-00-00", "-");
        return marks;
    }

    private static void add(List<Mark> marks, ConsentColumn reading, String status, String... cells) {
        for (String cell : cells) {
            marks.add(new Mark(reading, cell, ContactStatus.ofWord(status)));
        }
    }

    /** A cell, and what it says by itself. */
    record Mark(ConsentColumn reading, String cell, Optional<ContactStatus> meaning) {}
}
