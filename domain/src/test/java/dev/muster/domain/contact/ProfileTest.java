package dev.muster.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.Attributes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final Profile ADA = profile("ada@example.com", Tags.NONE);

    @Test
    void saysTheSameIfNothingDiffers() {
        assertThat(ADA.saysTheSameAs(profile("ada@example.com", Tags.NONE))).isTrue();
    }

    @Test
    void anotherSpellingOfTheAddressIsTheSamePersonButSaysSomethingNew() {
        Profile shouting = profile("ADA@example.com", Tags.NONE);

        assertThat(shouting).isEqualTo(ADA);
        assertThat(shouting.saysTheSameAs(ADA)).isFalse();
    }

    @Test
    void aTagMoreSaysSomethingNew() {
        assertThat(profile("ada@example.com", Tags.of(List.of("vip"))).saysTheSameAs(ADA))
                .isFalse();
    }

    @Test
    void identifiersPrintAsTheirValue() {
        assertThat(new ContactId("c-1")).hasToString("c-1");
    }

    @Test
    void onlyTheZeroFingerprintIsNone() {
        assertThat(Fingerprint.NONE.isNone()).isTrue();
        assertThat(new Fingerprint(1).isNone()).isFalse();
    }

    private static Profile profile(String email, Tags tags) {
        return new Profile(
                EmailAddress.parse(email).orElseThrow(),
                Optional.empty(),
                ContactStatus.SUBSCRIBED,
                tags,
                Attributes.NONE);
    }
}
