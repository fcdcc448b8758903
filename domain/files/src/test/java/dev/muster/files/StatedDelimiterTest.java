package dev.muster.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.files.format.ReadOptions;
import dev.muster.files.text.Encoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatedDelimiterTest {

    @Test
    void aStatedDelimiterWinsOverWhatTheFileSuggests() {
        assertThat(columns("email;a,b\n")).containsExactly("email;a", "b");
        assertThat(columns("sep=;\nemail,b\n")).containsExactly("email", "b");
    }

    @Test
    void theEncodingIsDecidedFromTheWholeFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("late.csv");
        String text = "email,city\n" + "a@example.com,Bern\n".repeat(5_000) + "b@example.com,Zürich\n";
        Files.write(file, text.getBytes(Encoding.WINDOWS_1252));
        ContactFile opened =
                TestFiles.ready(ContactFile.open(file, ReadOptions.csv().withDelimiter(',')));
        assertThat(opened.layout().charset()).isEqualTo(Encoding.WINDOWS_1252);
    }

    @Test
    void aQuoteOrALineEndIsNoDelimiter() {
        for (char c : "\"\r\n".toCharArray()) {
            assertThatThrownBy(() -> ReadOptions.csv().withDelimiter(c)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<String> columns(String text) {
        ReadOptions options =
                ReadOptions.csv().withMapping(Map.of("b", "email")).withDelimiter(',');
        return TestFiles.ready(ContactFile.open(new ByteArrayInputStream(text.getBytes(UTF_8)), options))
                .layout()
                .columns();
    }
}
