package dev.muster.domain.importing.row;

import static dev.muster.domain.importing.row.Candidates.ada;
import static dev.muster.domain.importing.row.Candidates.checked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnBlankValue;
import dev.muster.domain.policy.OnConsentConflict;
import dev.muster.domain.policy.OnDuplicateRow;
import dev.muster.domain.policy.OnExistingContact;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.ContactRowBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A row that digests like another one is taken for it and never applied: nothing that counts may be left out. */
class RowDigestTest {

    private static final ImportPolicy FILES = ImportPolicy.files();

    @Test
    void anEqualRowDigestsAlikeWhereverItStands() {
        assertThat(digest(full(1))).isEqualTo(digest(full(2))).isNotEqualTo(Fingerprint.NONE);
    }

    @Test
    void oneDigestMayBeUsedForManyRows() {
        RowDigest digest = new RowDigest(FILES);
        Candidate one = Candidates.candidate(full(1));
        Candidate other = Candidates.candidate(ada(2));

        assertThat(List.of(digest.of(one), digest.of(other), digest.of(one)))
                .containsExactly(digest(full(1)), digest(ada(2)), digest(full(1)));
    }

    @Test
    void everythingThatCanChangeAContactCounts() {
        assertThat(Stream.of(
                                full(1),
                                ada(1),
                                ContactRow.at(1, "ADA@example.com"),
                                ada(1).userId("u-1"),
                                ada(1).userId("u-2"),
                                ada(1).status("subscribed"),
                                ada(1).status("bounced"),
                                ada(1).tags(List.of("vip")),
                                ada(1).tags(List.of("beta", "vip")),
                                ada(1).tags(List.of("betavip")),
                                ada(1).attribute("plan", "pro"),
                                ada(1).attribute("plan", "42"),
                                ada(1).attribute("plan", AttributeValue.json("42")),
                                ada(1).attribute("plan2", "42"),
                                ada(1).attribute("pla", "n42"))
                        .map(RowDigestTest::digest))
                .doesNotHaveDuplicates();
    }

    @Test
    void tagsAreNotTakenForAnAttribute() {
        assertThat(digest(ada(1).tags(List.of("a", "t", "z")))).isNotEqualTo(digest(ada(1).attribute("a", "z")));
    }

    @Test
    void aBlankUserIdCountsAsWhatItMeans() {
        assertThat(digest(ada(1).userId(" "), FILES.with(OnBlankValue.CLEAR)))
                .isNotEqualTo(digest(ada(1), FILES.with(OnBlankValue.CLEAR)));
    }

    @Test
    void everyAnswerThatChangesWhatARowDoesToItsContactCounts() {
        assertThat(Stream.of(
                                FILES,
                                FILES.with(OnExistingContact.FILL_BLANKS),
                                FILES.with(OnBlankValue.CLEAR),
                                FILES.with(OnBlankValue.STORE),
                                FILES.with(OnConsentConflict.REJECT_ROW),
                                FILES.with(new OnConsentConflict.ApplyStated("ada", "signed again on paper")))
                        .map(policy -> digest(full(1), policy)))
                .doesNotHaveDuplicates();
    }

    @Test
    void otherAnswersDoNot() {
        assertThat(digest(full(1), FILES.with(OnDuplicateRow.KEEP_FIRST))).isEqualTo(digest(full(1)));
        assertThat(digest(full(1), ImportPolicy.migma("key-1")))
                .isEqualTo(digest(full(1), ImportPolicy.migma("key-2")));
    }

    private static ContactRowBuilder full(long row) {
        return ada(row).userId("u-1")
                .status("subscribed")
                .tags(List.of("vip"))
                .attribute("plan", "pro")
                .attribute("city", "London");
    }

    private static Fingerprint digest(ContactRowBuilder row) {
        return digest(row, FILES);
    }

    private static Fingerprint digest(ContactRowBuilder row, ImportPolicy policy) {
        return new RowDigest(policy).of((Candidate) checked(row, policy));
    }
}
