package dev.muster.domain.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverlayTest {

    private static final LayeredMap<String, Integer> EMPTY = LayeredMap.empty();

    @Test
    void aMapToWhichNothingIsAddedIsTheSameMap() {
        assertThat(EMPTY.with(Map.of())).isSameAs(EMPTY);
    }

    @Test
    void anOverlayIsReadBeforeItIsApplied() {
        LayeredMap<String, Integer> base = EMPTY.with(Map.of("a", Optional.of(1), "b", Optional.of(2)));
        Overlay<String, Integer> overlay = new Overlay<>(base);
        overlay.put("b", 3);

        assertThat(overlay.find("a")).contains(1);
        assertThat(overlay.find("b")).contains(3);
        assertThat(overlay.find("c")).isEmpty();
        assertThat(base.find("b")).contains(2);
        assertThat(overlay.applied().find("b")).contains(3);
    }

    @Test
    void whatWasRemovedIsGoneAboveTheBaseOnly() {
        LayeredMap<String, Integer> base = EMPTY.with(Map.of("a", Optional.of(1), "b", Optional.of(2)));
        Overlay<String, Integer> overlay = new Overlay<>(base);
        overlay.remove("b");

        assertThat(overlay.find("b")).isEmpty();
        assertThat(overlay.applied().find("b")).isEmpty();
        assertThat(overlay.applied().find("a")).contains(1);
        assertThat(base.find("b")).contains(2);
    }
}
