package dev.muster.adapters.http.exchange.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {

    private static final int MOST_BYTES_AT_ONCE = 40;
    private static final String TYPE = "multipart/form-data; boundary=B";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\r",
                "\r\n",
                "\r\n\r\n",
                "-",
                "--",
                "\r\n-",
                "\r\n--",
                "\n--",
                "a,b\r\n\"--x\r\n\",\n",
                "\r\r\n--b",
                "text\n",
                "text\r"
            })
    void keepsEveryByteOfAFileHoweverItArrives(String content) throws IOException {
        byte[] body = body(content);
        for (int piece = 1; piece <= MOST_BYTES_AT_ONCE; piece++) {
            try (MultipartForm form = form(read(body, piece))) {
                assertThat(Files.readString(form.file().orElseThrow())).isEqualTo(content);
                assertThat(form.values("a")).containsExactly("1", "\u00e4");
                assertThat(form.values("nothing")).isEmpty();
            }
        }
    }

    @Test
    void theFileIsGoneOnceTheFormIsClosed() throws IOException {
        MultipartForm form = form(read(body("x"), 10));
        Path file = form.file().orElseThrow();
        assertThat(file).exists();

        form.close();
        form.close();

        assertThat(file).doesNotExist();
    }

    @Test
    void saysTheSameWhateverTheBoundary() throws IOException {
        byte[] other = new String(body("x"), StandardCharsets.UTF_8)
                .replace("--B", "--C")
                .replace("p.csv", "q.csv")
                .getBytes(StandardCharsets.UTF_8);
        try (MultipartForm one = form(read(body("x"), 10));
                MultipartForm same = form(MultipartForm.read(
                        new ByteArrayInputStream(other),
                        "multipart/form-data; boundary=\"C\"; charset=utf-8",
                        "file"));
                MultipartForm another = form(read(body("y"), 10))) {
            assertThat(same.digest()).isEqualTo(one.digest()).isNotEqualTo(another.digest());
        }
    }

    @Test
    void tellsFieldsApartThatRunTogether() throws IOException {
        try (MultipartForm one = form(fields("ab", "c"));
                MultipartForm other = form(fields("a", "bc"));
                MultipartForm twice = form(fields("ab", "c", "ab", "c"))) {
            assertThat(List.of(one.digest(), other.digest(), twice.digest())).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
                "--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--",
                "--B\r\nbroken header\r\n\r\nx\r\n--B--"
            })
    void refusesWhatIsNoForm(String body) throws IOException {
        assertThat(read(body.getBytes(StandardCharsets.UTF_8), 7)).isInstanceOf(MultipartForm.Reading.Malformed.class);
    }

    @Test
    void refusesMoreThanAHundredParts() throws IOException {
        String[] fields = new String[202];
        Arrays.fill(fields, "x");

        assertThat(fields(fields)).isInstanceOf(MultipartForm.Reading.Malformed.class);
    }

    @Test
    void refusesATypeWithoutABoundary() throws IOException {
        assertThat(MultipartForm.read(InputStream.nullInputStream(), "multipart/form-data", "file"))
                .isInstanceOf(MultipartForm.Reading.Malformed.class);
    }

    private static MultipartForm.Reading fields(String... namesAndValues) throws IOException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append("--B\r\ncontent-disposition: form-data; name=")
                    .append(namesAndValues[i])
                    .append("\r\n\r\n")
                    .append(namesAndValues[i + 1])
                    .append("\r\n");
        }
        return read((body + "--B--").getBytes(StandardCharsets.UTF_8), 100);
    }

    private static byte[] body(String content) {
        return ("preamble\r\n--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
                        + "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n" + content + "\r\n"
                        + "--B\r\nContent-Disposition: form-data; name=a\r\n\r\n\u00e4\r\n--B--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static MultipartForm.Reading read(byte[] body, int piece) throws IOException {
        InputStream trickle = new ByteArrayInputStream(body) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, piece));
            }
        };
        return MultipartForm.read(trickle, TYPE, "file");
    }

    private static MultipartForm form(MultipartForm.Reading reading) {
        assertThat(reading).isInstanceOf(MultipartForm.Reading.Complete.class);
        return ((MultipartForm.Reading.Complete) reading).form();
    }
}
