package dev.muster.standalone.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows is what the build compiles and runs. */
class ReadmeTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path README = MODULE.resolve("../../README.md").normalize();
    private static final Path SAMPLE =
            MODULE.resolve("src/test/java/dev/muster/standalone/readme/EmbeddingSample.java");

    @Test
    void showsTheEmbeddingSampleWordForWord() throws IOException {
        String source = Files.readString(SAMPLE);
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
