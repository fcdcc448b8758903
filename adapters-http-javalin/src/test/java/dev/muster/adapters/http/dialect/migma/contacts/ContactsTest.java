package dev.muster.adapters.http.dialect.migma.contacts;

import dev.muster.adapters.http.DoorStores;
import dev.muster.adapters.http.dialect.migma.MigmaScenario;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Single contacts and lists of them, told as stories; every story holds under all names of the routes. */
@ParameterizedClass
@EnumSource(DoorStores.Kind.class)
class ContactsTest {

    @Parameter
    DoorStores.Kind kind;

    @TempDir
    Path folder;

    private static final List<String> FILES = List.of(
            "create.json",
            "update.json",
            "list.json",
            "status.json",
            "remove.json",
            "bulk-delete.json",
            "repeats.json");

    static Stream<MigmaScenario> stories() {
        return stories(FILES.stream());
    }

    static Stream<MigmaScenario> refusals() {
        return stories(Stream.of("create-refused.json", "update-refused.json"));
    }

    private static Stream<MigmaScenario> stories(Stream<String> files) {
        return files.map(MigmaScenario::in).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void behavesAsTold(MigmaScenario story) {
        story.tell(kind.open(folder), "/v1/contacts");
    }

    @ParameterizedTest
    @MethodSource("stories")
    void behavesAsToldUnderTheOlderNames(MigmaScenario story) {
        story.tell(kind.open(folder), "/api/v1/subscribers");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWhatIsWrongAndLeavesAllAsItIs(MigmaScenario story) {
        story.tell(kind.open(folder), "/v1/contacts");
    }
}
