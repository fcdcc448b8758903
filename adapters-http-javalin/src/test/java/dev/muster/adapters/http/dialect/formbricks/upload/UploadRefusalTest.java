package dev.muster.adapters.http.dialect.formbricks.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.Golden;
import dev.muster.adapters.http.MountedDoors;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Uploads that are refused, word by word; nothing of any of them is stored. */
class UploadRefusalTest {

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
        return Golden.cases("formbricks/refusals.json");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void answersInTheDoorsOwnWords(Golden.Case refusal) {
        var response = doors.upload(refusal.sent());

        refusal.assertAnswered(response);
        assertThat(response.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
}
