package dev.muster.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.files.format.FileFormat;
import dev.muster.files.format.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as people export them, each with what must come out of it in a text of the same name beside it. */
public class CorpusTest {

    private static final String EXPECTED = ".expected.txt";

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatThePersonMeant(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ReadOptions options = new ReadOptions(FileFormat.ofName(file.toString()), java.util.Map.of());

        List<String> printed = FileDescription.of(ContactFile.open(new ByteArrayInputStream(bytes), options));

        assertThat(printed).isEqualTo(Files.readAllLines(Path.of(file + EXPECTED)));
        assertThat(FileDescription.of(ContactFile.open(file, options))).isEqualTo(printed);
    }

    public static Stream<Path> files() throws IOException, URISyntaxException {
        Path corpus = Path.of(
                Objects.requireNonNull(CorpusTest.class.getResource("/corpus")).toURI());
        try (Stream<Path> files = Files.list(corpus)) {
            return files.filter(file -> !file.toString().endsWith(EXPECTED)).sorted().toList().stream();
        }
    }
}
