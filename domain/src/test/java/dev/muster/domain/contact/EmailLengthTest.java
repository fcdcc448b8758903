package dev.muster.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** RFC 5321 section 4.5.3.1 and RFC 1035 section 2.3.4. */
class EmailLengthTest {

    private static final String LABEL_63 = "d".repeat(63);

    @Test
    void aLocalPartHas64OctetsAtTheMost() {
        assertThat(fitsMail("a".repeat(64) + "@example.com")).isTrue();
        assertThat(fitsMail("a".repeat(65) + "@example.com")).isFalse();
    }

    @Test
    void octetsCountNotCharacters() {
        assertThat(fitsMail("é".repeat(32) + "@example.com")).isTrue();
        assertThat(fitsMail("é".repeat(32) + "a@example.com")).isFalse();
    }

    @Test
    void anAddressHas254OctetsAtTheMost() {
        String domain = LABEL_63 + "." + LABEL_63 + "." + LABEL_63;
        String rest = "a".repeat(254 - domain.length() - 1);

        assertThat(rest + "@" + domain).hasSize(254);
        assertThat(fitsMail(rest + "@" + domain)).isTrue();
        assertThat(fitsMail(rest + "a@" + domain)).isFalse();
    }

    @Test
    void aLabelHas63OctetsAtTheMost() {
        assertThat(fitsMail("ada@" + LABEL_63 + ".example")).isTrue();
        assertThat(fitsMail("ada@" + LABEL_63 + "d.example")).isFalse();
        assertThat(fitsMail("ada@example." + LABEL_63 + "d")).isFalse();
    }

    @Test
    void aLabelIsMeasuredAsMailSendsIt() {
        assertThat(fitsMail("ada@" + "ü".repeat(50) + ".example")).isTrue();
        assertThat(EmailAddress.parse("ada@" + "ü".repeat(70) + ".example")).isEmpty();
    }

    @Test
    void anAddressTooLongForMailIsStillAnIdentity() {
        assertThat(EmailAddress.parse("a".repeat(300) + "@example.com")).isPresent();
    }

    private static boolean fitsMail(String text) {
        return EmailAddress.parse(text).orElseThrow().fitsMail();
    }
}
