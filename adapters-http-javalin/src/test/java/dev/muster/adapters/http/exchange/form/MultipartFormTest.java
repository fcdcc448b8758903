package dev.muster.adapters.http.exchange.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {

    /** At multiples of so many bytes the body is cut for the parser. */
    private static final int PIECE = 1 << 14;

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
                "-x",
                "--x",
                "-\r\n-",
                "a,b\r\n\"--x\r\n\",\n",
                "\r\r\n--b",
                "text\n",
                "text\r"
            })
    void keepsEveryByteOfAFileWhereverItIsCut(String content) throws IOException {
        byte[] body = body(content);
        for (int cut = 1; cut <= body.length; cut++) {
            byte[] preamble = ("x".repeat(PIECE - cut - 2) + "\r\n").getBytes(StandardCharsets.UTF_8);
            byte[] whole = Arrays.copyOf(preamble, preamble.length + body.length);
            System.arraycopy(body, 0, whole, preamble.length, body.length);
            try (MultipartForm form = form(read(whole, PIECE))) {
                assertThat(text(form.file().orElseThrow())).isEqualTo(content);
                assertThat(form.values("a")).containsExactly("1", "\u00e4");
                assertThat(form.values("nothing")).isEmpty();
            }
        }
    }

    @Test
    void keepsEveryByteThatArrivesAlone() throws IOException {
        try (MultipartForm form = form(read(body("a,b\r\n--"), 1))) {
            assertThat(text(form.file().orElseThrow())).isEqualTo("a,b\r\n--");
        }
    }

    @Test
    void theFileHasNoNameAndIsGoneOnceTheFormIsClosed() throws IOException {
        String content = "only of process " + ProcessHandle.current().pid();
        MultipartForm form = form(read(body(content), 10));
        UploadedFile file = form.file().orElseThrow();
        assertThat(text(file)).isEqualTo(content);
        assertThat(text(file)).isEqualTo(content);
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.filter(path -> path.getFileName().toString().startsWith("muster-upload-"))
                            .filter(path -> holds(path, content)))
                    .isEmpty();
        }

        form.close();
        form.close();

        assertThatThrownBy(() -> text(file)).isInstanceOf(ClosedChannelException.class);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form-data; name=\"a b\"; filename=x.csv",
                "form-data;; ;NAME = a b ;",
                "form-data; filename=\"; name=evil\"; name=\"a b\"",
                "form-data; name=\"a b\"; filename=\"C:\\dir\\\"",
                "form-data; name=\"a b\"; name=c",
                "form-data; name=\"a b\"\r\nContent-Disposition: form-data; name=c",
                "form-data; name=\"a b\"; filename=\"\u00e4.csv\"\r\nContent-Type: text/csv"
            })
    void findsTheNameOfAPart(String disposition) throws IOException {
        String body = "--B\r\nContent-Disposition: " + disposition + "\r\n\r\nx\r\n--B--";

        try (MultipartForm form = form(read(body.getBytes(StandardCharsets.UTF_8), 100))) {
            assertThat(form.values("a b")).containsExactly("x");
        }
    }

    @ParameterizedTest
    @CsvSource({"70, Complete", "71, Malformed"})
    void takesABoundaryOfAtMostSeventyCharacters(int length, String reading) throws IOException {
        String boundary = "b".repeat(length - 1) + "=";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--" + boundary + "--";

        assertThat(MultipartForm.read(
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                        "multipart/form-data; boundary=\"" + boundary + "\"; boundary=c",
                        "file"))
                .extracting(read -> read.getClass().getSimpleName())
                .isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource({"8192, Complete", "8193, Malformed"})
    void takesAsManyBytesOfHeaders(int length, String reading) throws IOException {
        String headers = "Content-Disposition: form-data; name=a; x=";
        String body = "--B\r\n" + headers + "x".repeat(length - headers.length()) + "\r\n\r\nx\r\n--B--";

        assertThat(read(body.getBytes(StandardCharsets.UTF_8), 100).getClass().getSimpleName())
                .isEqualTo(reading);
    }

    @Test
    void passesOnThatTheBodyBreaksOff() {
        IOException cause = new IOException("the body broke off");
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(body("x"))) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                if (read < 0) {
                    throw cause;
                }
                return read;
            }
        };

        assertThatThrownBy(() -> MultipartForm.read(broken, TYPE, "file")).isSameAs(cause);
    }

    @Test
    void aDiskThatTakesNoMoreIsNoFaultOfTheBody() {
        FormReader reader = new FormReader("B", "file");
        InputStream closing = new ByteArrayInputStream(body("x".repeat(2 * PIECE))) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                if (pos > 0) {
                    reader.close();
                }
                return super.read(buffer, offset, length);
            }
        };

        assertThatThrownBy(() -> reader.read(closing)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void readsWhatFollowsTheForm() throws IOException {
        ByteArrayInputStream body = new ByteArrayInputStream(
                (fieldsBody("a", "x") + "x".repeat(3 * PIECE)).getBytes(StandardCharsets.UTF_8));

        assertThat(MultipartForm.read(body, TYPE, "file")).isInstanceOf(MultipartForm.Reading.Complete.class);
        assertThat(body.available()).isZero();
    }

    @Test
    void takesAHundredPartsAndNoMore() throws IOException {
        String[] fields = new String[202];
        Arrays.fill(fields, "x");

        assertThat(fields(fields)).isEqualTo(new MultipartForm.Reading.Malformed("The form has more than 100 parts."));
        assertThat(form(fields(Arrays.copyOf(fields, 200))).values("x")).hasSize(100);
    }

    @Test
    void refusesATypeWithoutABoundary() throws IOException {
        assertThat(MultipartForm.read(InputStream.nullInputStream(), "multipart/form-data", "file"))
                .isInstanceOf(MultipartForm.Reading.Malformed.class);
    }

    private static String text(UploadedFile file) throws IOException {
        try (InputStream in = file.stream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Uploads of other processes may lie beside ours, and go at any time. */
    private static boolean holds(Path path, String content) {
        try {
            return Files.readString(path, StandardCharsets.ISO_8859_1).contains(content);
        } catch (IOException gone) {
            return false;
        }
    }

    private static MultipartForm.Reading fields(String... namesAndValues) throws IOException {
        return read(fieldsBody(namesAndValues).getBytes(StandardCharsets.UTF_8), 100);
    }

    private static String fieldsBody(String... namesAndValues) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append("--B\r\ncontent-disposition: form-data; name=")
                    .append(namesAndValues[i])
                    .append("\r\n\r\n")
                    .append(namesAndValues[i + 1])
                    .append("\r\n");
        }
        return body + "--B--";
    }

    private static byte[] body(String content) {
        return ("preamble\r\n--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
                        + "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n" + content + "\r\n"
                        + "--B\r\nContent-Disposition: form-data; name=a\r\n\r\n\u00e4\r\n--B--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static MultipartForm.Reading read(byte[] body, int piece) throws IOException {
        InputStream trickle = new FilterInputStream(new ByteArrayInputStream(body)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
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
