package dev.muster.domain.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayeredMapTest {

    @Test
    void findsWhatAnOrdinaryMapFindsAfterAnyChanges() {
        Random random = new Random(42);
        Map<Integer, Integer> expected = new HashMap<>();
        LayeredMap<Integer, Integer> map = LayeredMap.empty();
        for (int change = 0; change < 500; change++) {
            Map<Integer, Integer> changes = new HashMap<>();
            int size = random.nextInt(20);
            for (int entry = 0; entry < size; entry++) {
                changes.put(random.nextInt(1_000), random.nextInt());
            }
            map = map.with(changes);
            expected.putAll(changes);
        }
        LayeredMap<Integer, Integer> last = map;
        assertThat(IntStream.range(0, 1_000))
                .allSatisfy(key -> assertThat(last.find(key).orElse(null)).isEqualTo(expected.get(key)));
    }

    @Test
    void staysAsItWasWhenAChangeIsMade() {
        LayeredMap<String, Integer> before = LayeredMap.<String, Integer>empty().with(Map.of("a", 1));
        before.with(Map.of("a", 2, "b", 3)).with(Map.of("b", 4));
        assertThat(before.find("a")).hasValue(1);
        assertThat(before.find("b")).isEmpty();
    }
}
