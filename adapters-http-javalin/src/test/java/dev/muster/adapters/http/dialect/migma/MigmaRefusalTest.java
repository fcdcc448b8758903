package dev.muster.adapters.http.dialect.migma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.DoorStores;
import dev.muster.adapters.http.Golden;
import dev.muster.adapters.http.MountedDoors;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that are refused as a whole; nothing of any of them is stored. */
@ParameterizedClass
@EnumSource(DoorStores.Kind.class)
class MigmaRefusalTest {

    @TempDir
    static Path folder;

    private static MountedDoors doors;

    @Parameter
    DoorStores.Kind kind;

    @BeforeParameterizedClassInvocation
    static void open(DoorStores.Kind kind) {
        doors = MountedDoors.on(kind.open(folder));
    }

    @AfterParameterizedClassInvocation
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
