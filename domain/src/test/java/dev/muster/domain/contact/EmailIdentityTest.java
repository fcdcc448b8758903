package dev.muster.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailIdentityTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "ada@example.com, ADA@Example.COM",
        "ada@example.com, ' ada@example.com '",
        "ada@example.com, '\u200E\u00A0ada@example.com\u200B'",
        "josé@example.com, jose\u0301@example.com",
        "JOSÉ@example.com, jose\u0301@example.com",
        "ada@münchen.example, ada@xn--mnchen-3ya.example",
        "ada@MÜNCHEN.example, ada@XN--MNCHEN-3YA.example",
        "ada@mu\u0308nchen.example, ada@münchen.example",
        "ada@例え。jp, ada@例え.jp",
        "ada@ＥＸＡＭＰＬＥ.com, ada@example.com",
        "straßE@example.com, STRAẞE@example.com",
        "ada@straßE.example, ada@Straße.example",
        "𐐀@example.com, 𐐨@example.com",
    })
    void areOnePerson(String one, String other) {
        assertThat(email(one)).isEqualTo(email(other)).hasSameHashCodeAs(email(other));
        assertThat(email(one).key()).isEqualTo(email(other).key());
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "ada@example.com, bob@example.com",
        "ada@example.com, ada@example.org",
        "ada@example.com, ada+lists@example.com",
        "ada@example.com, a.da@example.com",
        "straße@example.com, strasse@example.com",
        "ada@straße.example, ada@strasse.example",
        "ada@νίκος.example, ada@νίκοσ.example",
        "ırmak@example.com, irmak@example.com",
        "ｆｕｌｌ@example.com, full@example.com",
    })
    void areTwoPeople(String one, String other) {
        assertThat(email(one)).isNotEqualTo(email(other));
    }

    @Test
    void aLabelThatIdna2003WouldMergeIsStillComparedInOneNormalForm() {
        assertThat(email("ada@straße-mu\u0308.example")).isEqualTo(email("ada@straße-mü.example"));
    }

    @Test
    void theDefaultLocaleHasNoSay() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(email("INFO@IBM.EXAMPLE").key()).isEqualTo("info@ibm.example");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void keepsTheSpellingWithoutBlanksAround() {
        EmailAddress email = email("\t Ada@München.Example ");

        assertThat(email.typed()).isEqualTo("Ada@München.Example");
        assertThat(email).hasToString("Ada@München.Example");
        assertThat(email.key()).isEqualTo("ada@xn--mnchen-3ya.example");
    }

    @Test
    void isNothingElse() {
        assertThat(email("ada@example.com")).isNotEqualTo("ada@example.com");
    }

    private static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }
}
