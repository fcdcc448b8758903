package dev.muster.standalone.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows is what the build compiles and runs. */
class ReadmeTest {

    private static final Path README =
            Path.of("").toAbsolutePath().resolve("../../README.md").normalize();

    @ParameterizedTest
    @ValueSource(strings = {"EmbeddingSample", "DeliverySample"})
    void showsTheSamplesWordForWord(String sample) throws IOException {
        assertThat(Files.readString(README)).contains("```java\n" + Samples.shown(sample) + "```");
    }

    @Test
    void isShortEnoughToBeRead() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThan(200);
    }
}
