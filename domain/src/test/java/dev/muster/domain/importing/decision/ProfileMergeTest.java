package dev.muster.domain.importing.decision;

import static dev.muster.domain.importing.row.Candidates.ada;
import static dev.muster.domain.importing.row.Candidates.candidate;
import static dev.muster.domain.importing.row.Candidates.profile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnBlankValue;
import dev.muster.domain.policy.OnExistingContact;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.ContactRowBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileMergeTest {

    private static final ImportPolicy UPDATE = ImportPolicy.files();
    private static final ImportPolicy FILL = UPDATE.with(OnExistingContact.FILL_BLANKS);
    private static final Profile ADA = profile("ada@example.com", Optional.of("ada-1"), "plan", "basic");

    @Test
    void aNewPersonIsWhatTheRowSays() {
        ContactRowBuilder row = ContactRow.at(1, "Ada@Example.com")
                .userId("ada-1")
                .status("unsubscribed")
                .tags(List.of("vip"))
                .attribute("plan", "pro")
                .attribute("note", " ");

        Profile profile = merge(row, UPDATE).intoNew();

        assertThat(profile.email().typed()).isEqualTo("Ada@Example.com");
        assertThat(profile.userId()).contains(new UserId("ada-1"));
        assertThat(profile.status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
        assertThat(profile.tags()).isEqualTo(Tags.of(List.of("vip")));
        assertThat(profile.attributes()).isEqualTo(Attributes.of(Map.of("plan", AttributeValue.text("pro"))));
    }

    @Test
    void aNewPersonOfWhomNothingIsSaidIsSubscribed() {
        assertThat(merge(ada(1), UPDATE).intoNew()).isEqualTo(profile("ada@example.com", Optional.empty()));
    }

    @Test
    void anUpdateTakesOverTheSpellingOfTheAddress() {
        assertThat(merge(ContactRow.at(1, "ADA@example.com"), UPDATE)
                        .into(ADA, false)
                        .email()
                        .typed())
                .isEqualTo("ADA@example.com");
    }

    @Test
    void fillingInKeepsTheSpellingOfTheAddress() {
        assertThat(merge(ContactRow.at(1, "ADA@example.com"), FILL)
                        .into(ADA, false)
                        .email()
                        .typed())
                .isEqualTo("ada@example.com");
    }

    @Test
    void fillingInAddsOnlyWhatIsMissing() {
        Profile merged = merge(ada(2).userId("ada-2").attribute("plan", "pro").attribute("city", "London"), FILL)
                .into(ADA, false);

        assertThat(merged)
                .isEqualTo(profile("ada@example.com", Optional.of("ada-1"), "plan", "basic", "city", "London"));
    }

    @Test
    void textThatSpellsAStoredJsonValueLeavesIt() {
        Profile stored = merge(ada(1).attribute("visits", AttributeValue.json("42")), UPDATE)
                .intoNew();

        assertThat(merge(ada(2).attribute("visits", "42"), UPDATE).into(stored, false))
                .isEqualTo(stored);
        assertThat(merge(ada(2).attribute("visits", "43"), UPDATE)
                        .into(stored, false)
                        .attributes()
                        .find("visits"))
                .contains(AttributeValue.text("43"));
    }

    @Test
    void aJsonValueReplacesTheTextThatSpellsIt() {
        Profile stored = merge(ada(1).attribute("visits", "42"), UPDATE).intoNew();

        assertThat(merge(ada(2).attribute("visits", AttributeValue.json("42")), UPDATE)
                        .into(stored, false)
                        .attributes()
                        .find("visits"))
                .contains(AttributeValue.json("42"));
    }

    @Test
    void aBlankIsKeptClearedOrStored() {
        ContactRowBuilder row = ada(2).attribute("plan", " ");

        assertThat(merge(row, UPDATE).into(ADA, false)).isEqualTo(ADA);
        assertThat(merge(row, UPDATE.with(OnBlankValue.CLEAR)).into(ADA, false))
                .isEqualTo(profile("ada@example.com", Optional.of("ada-1")));
        assertThat(merge(row, UPDATE.with(OnBlankValue.STORE)).into(ADA, false))
                .isEqualTo(profile("ada@example.com", Optional.of("ada-1"), "plan", " "));
    }

    private static ProfileMerge merge(ContactRowBuilder row, ImportPolicy policy) {
        return new ProfileMerge(candidate(row), policy);
    }
}
