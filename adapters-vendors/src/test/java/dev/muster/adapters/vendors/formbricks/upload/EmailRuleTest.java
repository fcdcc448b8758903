package dev.muster.adapters.vendors.formbricks.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmailRuleTest {

    private static final List<String> TAKEN = List.of(
            "a@b.co",
            "A.B+c@Ex-ample.COM",
            "o'brien@c.co",
            "'a@c.co",
            "-a@c.co",
            "a+@b.co",
            "_@b.co",
            "a@b-.co",
            "a@xn--mnchen-3ya.de",
            "a".repeat(300) + "@b.co");

    private static final List<String> REFUSED = List.of(
            "a@b",
            "a@b.c",
            "a..b@c.co",
            ".a@c.co",
            "a.@c.co",
            "a'@c.co",
            "a@-b.co",
            "a@b_c.co",
            "a@b..co",
            "a@b.c1",
            "a@1.2.3.4",
            "a@[1.2.3.4]",
            "\"a b\"@c.co",
            "ä@b.co",
            "a@münchen.de",
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
            "a@b@c.co",
            "a",
            "");

    @Test
    void takesWhatFormbricksTakes() {
        assertThat(TAKEN).allMatch(EmailRule::matches);
    }

    @Test
    void refusesWhatFormbricksRefuses() {
        assertThat(REFUSED).noneMatch(EmailRule::matches);
    }

    @Test
    void doesNotRunOutOfStackOnLongAddresses() {
        assertThat(EmailRule.matches("a".repeat(1_000_000) + "@" + "b.".repeat(500_000) + "co"))
                .isTrue();
        assertThat(EmailRule.matches("a'".repeat(500_000) + "@b.co")).isFalse();
    }
}
