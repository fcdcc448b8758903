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

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path README = MODULE.resolve("../../README.md").normalize();
    private static final Path SAMPLES = MODULE.resolve("src/test/java/dev/muster/standalone/readme");

    @ParameterizedTest
    @ValueSource(strings = {"EmbeddingSample.java", "DeliverySample.java"})
    void showsTheSamplesWordForWord(String sampleFile) throws IOException {
        String source = Files.readString(SAMPLES.resolve(sampleFile));
        String begin = "// sample:begin\n";
        String sample =
                source.substring(source.indexOf(begin) + begin.length(), source.indexOf("        // sample:end"));

        assertThat(Files.readString(README)).contains("```java\n" + sample.indent(-8) + "```");
    }

    @Test
    void isShortEnoughToBeRead() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThan(200);
    }
}
