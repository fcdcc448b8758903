package dev.muster.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TagsTest {

    @Test
    void areSortedAndEachOnce() {
        assertThat(Tags.of(List.of("vip", "beta", "vip")).names()).containsExactly("beta", "vip");
    }

    @Test
    void areComparedExactly() {
        assertThat(Tags.of(List.of("VIP", "vip")).names()).containsExactly("VIP", "vip");
    }

    @Test
    void noneIsNone() {
        assertThat(Tags.of(List.of())).isSameAs(Tags.NONE);
        assertThat(Tags.NONE.names()).isEmpty();
    }

    @Test
    void addUp() {
        Tags both = Tags.of(List.of("vip")).and(Tags.of(List.of("beta", "vip")));

        assertThat(both).isEqualTo(Tags.of(List.of("beta", "vip")));
    }

    @Test
    void stayAsTheyAreIfNothingNewIsAdded() {
        Tags tags = Tags.of(List.of("beta", "vip"));

        assertThat(tags.and(Tags.of(List.of("vip")))).isSameAs(tags);
        assertThat(tags.and(Tags.NONE)).isSameAs(tags);
    }
}
