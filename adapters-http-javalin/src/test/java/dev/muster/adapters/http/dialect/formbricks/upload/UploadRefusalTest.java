package dev.muster.adapters.http.dialect.formbricks.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.DoorStores;
import dev.muster.adapters.http.Golden;
import dev.muster.adapters.http.MountedDoors;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Uploads that are refused, word by word; nothing of any of them is stored. */
@ParameterizedClass
@EnumSource(DoorStores.Kind.class)
class UploadRefusalTest {

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

    @Test
    void namesNumbersOfAnySizeAsNumbers() {
        for (String number : List.of("-0", "1e400", "-1e-400", "0." + "3".repeat(50_000), "9".repeat(2_000_000))) {
            var response =
                    doors.upload("{\"workspaceId\":\"" + MountedDoors.WORKSPACE + "\",\"contacts\":" + number + "}");

            assertThat(Golden.json(response.body()).at("/error/details"))
                    .isEqualTo(Golden.json(
                            "[{\"field\":\"contacts\",\"issue\":\"Invalid input: expected array, received number\"}]"));
        }
    }

    @Test
    void takesTheLastOfRepeatedAttributesAndAnyNameForOne() {
        var response = doors.send(doors.request("/api/v2/management/contacts")
                .header("x-api-key", doors.writer)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"workspaceId\":\"" + MountedDoors.WORKSPACE + "\",\"attributes\":"
                                + "{\"email\":5,\"__proto__\":\"x\",\"constructor\":\"y\",\"email\":\"a@b.co\"}}")));

        assertThat(Golden.json(response.body()).at("/error/details/0/issue").textValue())
                .isEqualTo("attribute keys not found: __proto__, constructor. ");
    }
}
