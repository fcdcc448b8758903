package dev.muster.adapters.http.dialect.formbricks.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.co",
                "A.B+c@Ex-ample.COM",
                "o'brien@c.co",
                "'a@c.co",
                "-a@c.co",
                "a+@b.co",
                "_@b.co",
                "a@b-.co",
                "a@xn--mnchen-3ya.de",
                "a@1.2.co",
                "a@b.c.d.ee",
                "0@0.aa"
            })
    void accepts(String address) {
        assertThat(EmailRule.accepts(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a",
                "a@",
                "a@b",
                "a@b.c",
                "a..b@c.co",
                ".a@c.co",
                "a.@c.co",
                "a'@c.co",
                "a@-b.co",
                "a@b_c.co",
                "a@b..co",
                "a@.co",
                "a@b.c1",
                "a@1.2.3.4",
                "a@[1.2.3.4]",
                "\"a b\"@c.co",
                "\u00e4@b.co",
                "a@\u00e4.de",
                "a\u0131@b.co",
                "a@b.c\u212A",
                "a!b@c.co",
                "a#b@c.co",
                "a%b@c.co",
                "a/b@c.co",
                "a=b@c.co",
                "a&b@c.co",
                " a@b.co",
                "a@b.co ",
                "a@b.co\n",
                "a@b.co.",
                "@b.co",
                "a@@b.co",
                "a@b@c.co",
                "a b@c.co"
            })
    void rejects(String address) {
        assertThat(EmailRule.accepts(address)).isFalse();
    }

    @Test
    void hasNoLimitOfLengthAndNoneOfDepth() {
        assertThat(EmailRule.accepts("a".repeat(300) + "@b.co")).isTrue();
        assertThat(EmailRule.accepts("a@" + "b.".repeat(500_000) + "co")).isTrue();
        assertThat(EmailRule.accepts("a@" + "b.".repeat(500_000) + "c")).isFalse();
    }
}
