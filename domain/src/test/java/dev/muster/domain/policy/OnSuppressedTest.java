package dev.muster.domain.policy;

import static dev.muster.domain.Scenario.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ForEveryChunkSize;
import dev.muster.domain.Scenario;
import dev.muster.domain.contact.ContactStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnSuppressedTest {

    private static final ImportPolicy PROTECT = ImportPolicy.files();
    private static final ImportPolicy SKIP = ImportPolicy.files().with(OnSuppressed.SKIP_ROW);
    private static final OnConsentConflict APPLY = new OnConsentConflict.ApplyStated("ada", "signed on paper");

    @ParameterizedTest(name = "a row that says [{0}] makes {1}")
    @CsvSource({
        "'', unsubscribed",
        "subscribed, unsubscribed",
        "non-subscribed, unsubscribed",
        "unsubscribed, unsubscribed",
        "bounced, bounced",
    })
    void protectKeepsANewContactFromMail(String stated, String after) {
        Scenario scenario = Scenario.inChunksOf(1).givenSuppressed("ADA@Example.com");

        scenario.imports(PROTECT.with(APPLY), row(1, "ada@example.com").status(stated));

        assertThat(scenario.outcomes()).containsExactly("created");
        assertThat(scenario.profile("ada@example.com").status().word()).isEqualTo(after);
    }

    @ForEveryChunkSize
    void aDomainCoversItsSubdomainsAndNobodyElse(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).givenSuppressed("m\u00FCnchen.example");

        scenario.imports(
                PROTECT,
                row(1, "a@xn--mnchen-3ya.example"),
                row(2, "b@mail.M\u00DCNCHEN.example"),
                row(3, "c@notm\u00FCnchen.example"),
                row(4, "m\u00FCnchen.example@example.com"),
                row(5, "a@m\u00FCnchen.example").attribute("plan", "pro"));

        assertThat(scenario.outcomes()).containsExactly("created", "created", "created", "created", "updated");
        assertThat(scenario.contacts())
                .extracting(contact -> contact.profile().status())
                .containsExactly(
                        ContactStatus.UNSUBSCRIBED,
                        ContactStatus.UNSUBSCRIBED,
                        ContactStatus.SUBSCRIBED,
                        ContactStatus.SUBSCRIBED);
    }

    @ForEveryChunkSize
    void protectUnsubscribesAStoredContactThatARowTouches(int rowsPerChunk) {
        for (OnExistingContact existing : List.of(OnExistingContact.UPDATE, OnExistingContact.FILL_BLANKS)) {
            Scenario scenario = Scenario.inChunksOf(rowsPerChunk)
                    .given(row(1, "ada@example.com"))
                    .givenSuppressed("example.com");

            scenario.imports(
                    PROTECT.with(existing),
                    row(1, "bob@example.org"),
                    row(2, "ada@example.com").attribute("plan", "pro"));

            assertThat(scenario.outcomes()).containsExactly("created", "updated");
            assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
            assertThat(scenario.attributes("ada@example.com")).isEqualTo(Map.of("plan", "pro"));
        }
    }

    /** The row has been applied before, word for word; since then the list has changed. */
    @ForEveryChunkSize
    void aRowThatWasAppliedBeforeIsDecidedAnewWhenTheListHasChanged(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);
        scenario.imports(PROTECT.with(APPLY), row(1, "ada@example.com").status("subscribed"));
        scenario.givenSuppressed("ada@example.com");

        scenario.imports(PROTECT.with(APPLY), row(1, "ada@example.com").status("subscribed"));
        assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.UNSUBSCRIBED);

        scenario.permits("ada@example.com");
        scenario.imports(PROTECT.with(APPLY), row(1, "ada@example.com").status("subscribed"));
        assertThat(scenario.profile("ada@example.com").status()).isEqualTo(ContactStatus.SUBSCRIBED);
    }

    @ForEveryChunkSize
    void skipRowLeavesSuppressedPeopleOutAndStoredContactsAsTheyAre(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk)
                .given(row(1, "ada@example.com"))
                .givenSuppressed("example.com");

        scenario.imports(
                SKIP,
                row(1, "bob@example.org"),
                row(2, "ada@example.com").attribute("plan", "pro"),
                row(3, "carl@mail.example.com"),
                row(4, "dora@example.org"));

        assertThat(scenario.outcomes())
                .containsExactly("created", "skipped SUPPRESSED", "skipped SUPPRESSED", "created");
        assertThat(scenario.emails()).containsExactly("ada@example.com", "bob@example.org", "dora@example.org");
        assertThat(scenario.attributes("ada@example.com")).isEmpty();
    }

    /** After a chunk of strangers the next one is written first and looked up where refused. */
    @Test
    void theListCountsForChunksThatAreWrittenFirst() {
        Scenario scenario = Scenario.inChunksOf(2).givenSuppressed("example.com");

        scenario.imports(
                PROTECT,
                row(1, "a@example.org"),
                row(2, "b@example.org"),
                row(3, "c@example.com"),
                row(4, "d@example.org"));
        assertThat(scenario.profile("c@example.com").status()).isEqualTo(ContactStatus.UNSUBSCRIBED);

        scenario.imports(
                SKIP,
                row(1, "e@example.org"),
                row(2, "f@example.org"),
                row(3, "g@example.com"),
                row(4, "h@example.org"));
        assertThat(scenario.outcomes()).containsExactly("created", "created", "skipped SUPPRESSED", "created");
    }

    @ForEveryChunkSize
    void aPreviewSeesTheList(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).givenSuppressed("example.com");

        scenario.previews(SKIP, row(1, "ada@example.com"), row(2, "bob@example.org"));

        assertThat(scenario.outcomes()).containsExactly("skipped SUPPRESSED", "created");
    }
}
