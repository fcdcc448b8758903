package dev.muster.domain.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTargetTest {

    @ParameterizedTest(name = "[{0}] is {1}")
    @CsvSource({
        "ada@example.com, ada@example.com",
        "' ADA@Example.COM ', ada@example.com",
        "ada@M\u00FCnchen.example, ada@xn--mnchen-3ya.example",
        "Example.COM, example.com",
        "@example.com, example.com",
        "mail.example.com, mail.example.com",
        "M\u00DCNCHEN.example, xn--mnchen-3ya.example",
        "XN--MNCHEN-3YA.example, xn--mnchen-3ya.example",
    })
    void anAddressOrADomainHasOneKeyForAllItsSpellings(String text, String key) {
        assertThat(SuppressionTarget.parse(text)).hasValue(new SuppressionTarget(key));
        assertThat(new SuppressionTarget(key).isAddress()).isEqualTo(key.contains("@"));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {"", " ", "@", "com", "ada@", "ada@com", "@ada@example.com", "a b.com", "example..com", "*.com"})
    void anythingElseIsRefused(String text) {
        assertThat(SuppressionTarget.parse(text)).isEmpty();
    }

    @Test
    void anAddressIsCoveredByItselfItsDomainAndTheDomainsAbove() {
        EmailAddress email = EmailAddress.parse("Ada@Mail.M\u00FCnchen.example").orElseThrow();

        assertThat(SuppressionTarget.covering(email))
                .extracting(SuppressionTarget::key)
                .containsExactly(
                        "ada@mail.xn--mnchen-3ya.example", "mail.xn--mnchen-3ya.example", "xn--mnchen-3ya.example");
    }
}
