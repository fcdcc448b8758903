package dev.muster.domain.importing.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HashedStringMapTest {

    private final HashedStringMap keys = new HashedStringMap();

    @Test
    void doesNotKnowWhatWasNeverPut() {
        assertThat(keys.get("ada@example.com")).isEqualTo(HashedStringMap.ABSENT);
    }

    @Test
    void remembersTheFirstNumber() {
        keys.putIfAbsent("ada@example.com", 7);
        keys.putIfAbsent("ada@example.com", 8);
        keys.putIfAbsent("", 0);

        assertThat(keys.get("ada@example.com")).isEqualTo(7);
        assertThat(keys.get("")).isZero();
    }

    @Test
    void remembersAsManyAsItIsGiven() {
        for (int i = 0; i < 20_000; i++) {
            keys.putIfAbsent("person" + i + "@example.com", i);
        }
        for (int i = 0; i < 20_000; i++) {
            assertThat(keys.get("person" + i + "@example.com")).isEqualTo(i);
            assertThat(keys.get("nobody" + i + "@example.com")).isEqualTo(HashedStringMap.ABSENT);
        }
    }

    @Test
    void hashesSpreadAndAreNeverZero() {
        Set<Long> hashes = new HashSet<>();
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            long hash = HashedStringMap.hash("person" + i + "@example.com");
            assertThat(hash).isNotZero();
            hashes.add(hash);
            places.add((int) hash & 0xFFFF);
        }
        assertThat(hashes).hasSize(10_000);
        assertThat(places).as("of 65,536 places, 10,000 hashes find").hasSizeGreaterThan(9_000);
    }

    @Test
    void theHashIsFixedSinceItsOddsWereWorkedOutForIt() {
        assertThat(HashedStringMap.hash("")).isEqualTo(0xefd01f60ba992926L);
    }
}
