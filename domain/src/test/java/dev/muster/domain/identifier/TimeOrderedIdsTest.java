package dev.muster.domain.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final long MILLIS = 0x0123456789ABL;

    private Instant now = Instant.ofEpochMilli(MILLIS);
    private final InstantSource clock = () -> now;

    @Test
    void areTheMillisecondAndARandomStart() {
        assertThat(new TimeOrderedIds(clock, constantly(0x42)).next()).isEqualTo("0123456789ab" + "000000000042");
    }

    @Test
    void countUpWithinAMillisecond() {
        IdSource ids = new TimeOrderedIds(clock, constantly(0x42));

        assertThat(ids.next()).endsWith("000000000042");
        assertThat(ids.next()).endsWith("000000000043");
        assertThat(ids.next()).endsWith("000000000044");
    }

    @Test
    void startAnewInTheNextMillisecond() {
        IdSource ids = new TimeOrderedIds(clock, constantly(0x42));
        ids.next();
        now = now.plusMillis(1);

        assertThat(ids.next()).isEqualTo("0123456789ac" + "000000000042");
    }

    @Test
    void goOnCountingIfTheClockIsSetBack() {
        IdSource ids = new TimeOrderedIds(clock, constantly(0x42));
        String before = ids.next();
        now = now.minusSeconds(60);

        assertThat(ids.next()).isGreaterThan(before).isEqualTo("0123456789ab" + "000000000043");
    }

    @Test
    void sortInTheOrderInWhichTheyWereMadeAndNeverRepeat() {
        IdSource ids = new TimeOrderedIds(clock, new SplittableRandom(7));
        Set<String> seen = new HashSet<>();
        String before = "";
        for (int i = 0; i < 1_000; i++) {
            now = now.plusNanos(300_000);
            String id = ids.next();
            assertThat(id).matches("[0-9a-f]{24}").isGreaterThan(before);
            assertThat(seen.add(id)).isTrue();
            before = id;
        }
    }

    @Test
    void leaveRoomToCountUpWhateverTheRandomness() {
        long[] bound = new long[1];
        RandomGenerator highest = new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public long nextLong(long below) {
                bound[0] = below;
                return below - 1;
            }
        };

        assertThat(new TimeOrderedIds(clock, highest).next()).endsWith("7fffffffffff");
        assertThat(bound[0]).isEqualTo(1L << 47);
    }

    private static RandomGenerator constantly(long value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return value;
            }

            @Override
            public long nextLong(long below) {
                return value;
            }
        };
    }
}
