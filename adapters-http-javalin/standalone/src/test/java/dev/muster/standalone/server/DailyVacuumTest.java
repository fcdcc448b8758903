package dev.muster.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.standalone.Call;
import dev.muster.standalone.Removal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyVacuumTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime THREE = LocalTime.of(3, 0);

    @TempDir
    private Path folder;

    @Test
    void theNextTimeIsTodayOrTomorrow() {
        assertThat(until(2024, 5, 7, 2, 59)).isEqualTo(Duration.ofMinutes(1));
        assertThat(until(2024, 5, 7, 3, 0)).isEqualTo(Duration.ofDays(1));
        assertThat(until(2024, 5, 7, 23, 0)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void anHourThatSummerTimeLeavesOutOrRepeatsIsMetAllTheSame() {
        assertThat(until(2024, 3, 30, 23, 0)).isEqualTo(Duration.ofHours(3));
        assertThat(until(2024, 10, 26, 23, 0)).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void aStoreFromWhichContactsWereRemovedIsVacuumedAtThatTime() throws Exception {
        Path data = folder.resolve("muster.db");
        Path people = Files.writeString(folder.resolve("people.csv"), "email\nada@example.com\n");
        assertThat(Call.of("import", people, "--data", data).exitCode()).isZero();
        CountDownLatch asked = new CountDownLatch(2);
        ZonedDateTime time = ZonedDateTime.of(2024, 5, 7, 3, 0, 0, 0, BERLIN);
        Iterator<ZonedDateTime> times =
                List.of(time.minus(Duration.ofMillis(1)), time).iterator();
        try (SqliteStore store = SqliteStore.open(data)) {
            Removal.removeAll(store);
            assertThat(store.isVacuumDue()).isTrue();
            try (DailyVacuum vacuum = new DailyVacuum(store, () -> {
                asked.countDown();
                return times.next();
            })) {
                vacuum.schedule(THREE);
                assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(store.isVacuumDue()).isFalse();
        }
    }

    private static Duration until(int year, int month, int day, int hour, int minute) {
        return DailyVacuum.untilNext(THREE, ZonedDateTime.of(year, month, day, hour, minute, 0, 0, BERLIN));
    }
}
