package dev.muster.domain.delivery.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void showsNoAddress() {
        assertThat(Refusal.shown("Row 3 (ada@example.com): <bob@example.com> is taken"))
                .isEqualTo("Row 3 (***): <***> is taken");
    }

    @Test
    void isCutAndKeepsToOneLine() {
        assertThat(Refusal.shown("one\n\ttwo")).isEqualTo("one two");
        assertThat(Refusal.shown("long ".repeat(100))).hasSizeLessThanOrEqualTo(Refusal.MOST_DETAIL);
    }

    /** A refusal that was stored and read is the same one. */
    @Property
    void showingTwiceChangesNothing(@ForAll String words) {
        assertThat(Refusal.shown(Refusal.shown(words.repeat(5)))).isEqualTo(Refusal.shown(words.repeat(5)));
    }
}
