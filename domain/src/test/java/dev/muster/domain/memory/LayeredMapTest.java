package dev.muster.domain.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LayeredMapTest {

    @Test
    void findsWhatAnOrdinaryMapFindsAfterAnyChanges() {
        Random random = new Random(42);
        Map<Integer, @Nullable Integer> expected = new HashMap<>();
        LayeredMap<Integer, Integer> map = LayeredMap.empty();
        for (int change = 0; change < 500; change++) {
            Map<Integer, Optional<Integer>> changes = new HashMap<>();
            int size = random.nextInt(20);
            for (int entry = 0; entry < size; entry++) {
                changes.put(
                        random.nextInt(1_000),
                        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(random.nextInt()));
            }
            map = map.with(changes);
            changes.forEach((key, value) -> expected.put(key, value.orElse(null)));
        }
        LayeredMap<Integer, Integer> last = map;
        assertThat(IntStream.range(0, 1_000))
                .allSatisfy(key -> assertThat(last.find(key).orElse(null)).isEqualTo(expected.get(key)));
    }

    @Test
    void staysAsItWasWhenAChangeIsMade() {
        LayeredMap<String, Integer> before = LayeredMap.<String, Integer>empty().with(Map.of("a", Optional.of(1)));
        before.with(Map.of("a", Optional.of(2), "b", Optional.of(3))).with(Map.of("b", Optional.of(4)));
        assertThat(before.find("a")).hasValue(1);
        assertThat(before.find("b")).isEmpty();
    }
}
