package dev.muster.adapters.http.dialect.formbricks;

import dev.muster.adapters.http.DoorStores;
import dev.muster.adapters.http.GoldenDialogue;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients of Formbricks do and are told, one conversation after the other. */
@ParameterizedClass
@EnumSource(DoorStores.Kind.class)
class FormbricksDialogueTest {

    @Parameter
    DoorStores.Kind kind;

    @TempDir
    Path folder;

    static Stream<GoldenDialogue> dialogues() {
        return Stream.of(
                        "merging",
                        "user-ids",
                        "key-names",
                        "keys",
                        "key-refusals",
                        "creating",
                        "listing",
                        "me",
                        "version1")
                .map(file -> GoldenDialogue.of("formbricks/" + file + ".json"))
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void goesAsWritten(GoldenDialogue dialogue) {
        dialogue.play(kind.open(folder));
    }
}
