package dev.muster.adapters.http.dialect.migma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.Golden;
import dev.muster.adapters.http.MountedDoors;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that are refused as a whole; nothing of any of them is stored. */
class MigmaRefusalTest {

    private static MountedDoors doors;

    @BeforeAll
    static void open() {
        doors = MountedDoors.open();
    }

    @AfterAll
    static void storesNothing() {
        assertThat(doors.contacts()).isEmpty();
        doors.close();
    }

    static List<Golden.Case> refusals() {
        return Golden.cases("migma/refusals.json");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void answersWithAString(Golden.Case refusal) {
        refusal.assertAnswered(doors.bulkImport(refusal.sent()));
    }
}
