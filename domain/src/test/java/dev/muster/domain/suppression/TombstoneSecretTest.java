package dev.muster.domain.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.EmailAddress;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TombstoneSecretTest {

    private static final TombstoneSecret SECRET = new TombstoneSecret("0b".repeat(32));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "ada@example.com, ADA@Example.COM",
        "ada@example.com, \uFF41\uFF44\uFF41@example.com",
        "ada@example.com, ada@\uFF45xample\uFF0Ecom",
        "ada@m\u00FCnchen.example, ada@XN--MNCHEN-3YA.example",
        "ada@m\u00FCnchen.example, ada@Mu\u0308nchen.example",
        "zo\u00EB@example.com, ZOE\u0308@example.com",
        "\uFB01nn@example.com, Finn@example.com",
        "stra\u00DFe@example.com, STRASSE@example.com",
        "\u03BF\u03B4\u03CC\u03C2@example.com, \u039F\u0394\u038C\u03A3@example.com",
    })
    void allSpellingsOfAnAddressHaveTheSameTombstone(String one, String other) {
        assertThat(SECRET.tombstone(email(other))).isEqualTo(SECRET.tombstone(email(one)));
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource({
        "ada@example.com, adam@example.com",
        "ada@example.com, ada@example.org",
        "ada@example.com, ad\u00E4@example.com",
        "ada@m\u00FCnchen.example, ada@munchen.example",
    })
    void differentPeopleHaveDifferentTombstones(String one, String other) {
        assertThat(SECRET.tombstone(email(other))).isNotEqualTo(SECRET.tombstone(email(one)));
    }

    /** Computed with another implementation of HMAC-SHA-256 (RFC 2104): they must stay the same for good. */
    @Test
    void aTombstoneIsTheHmacOfTheAddress() {
        assertThat(SECRET.tombstone(email("ada@example.com")).hex())
                .isEqualTo("53160368df67473a2f3a31cbcd768289e0d25e29850182a79d0ecaacfba43661");
    }

    @Test
    void everySecretMakesTombstonesOfItsOwnAndIsNotShown() {
        SplittableRandom random = new SplittableRandom(1);
        TombstoneSecret one = TombstoneSecret.of(random);
        TombstoneSecret other = TombstoneSecret.of(random);

        assertThat(one.hex()).matches("[0-9a-f]{64}").isNotEqualTo(other.hex());
        assertThat(one.tombstone(email("ada@example.com"))).isNotEqualTo(other.tombstone(email("ada@example.com")));
        assertThat(one.toString()).doesNotContain(one.hex());
    }

    private static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }
}
