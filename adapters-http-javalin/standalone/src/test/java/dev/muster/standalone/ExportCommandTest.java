package dev.muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void threePeople() throws IOException {
        data = folder.resolve("muster.db");
        Path file = Files.writeString(folder.resolve("people.csv"), """
                email,First Name,zip,tags,status
                ada@example.com,Ada,01234,"vip,new",unsubscribed
                zoe@example.com,Zoë,,,
                li@example.com,"two
                lines",,,
                """);
        assertThat(Call.of("import", file, "--data", data).exitCode()).isZero();
    }

    @Test
    void writesCsvWithAHeaderAndEveryContact() {
        Call call = Call.of("export", "--data", data);

        assertThat(call.exitCode()).isZero();
        assertThat(call.out())
                .startsWith("email,userId,firstName,lastName,phone,country,language,status,tags,attributes")
                .contains("ada@example.com", "unsubscribed", "01234", "Zoë", "two\nlines");
    }

    @Test
    void writesNdjsonOneContactALine() {
        Call call = Call.of("export", "--data", data, "--format", "ndjson");

        assertThat(call.out().lines().map(JsonTree::object))
                .hasSize(3)
                .anySatisfy(contact -> assertThat(contact)
                        .containsEntry("email", "ada@example.com")
                        .containsEntry("attributes", Map.of("zip", "01234")));
    }

    @Test
    void writesWhatImportReadsBackToTheSameContacts() throws IOException {
        for (String format : new String[] {"csv", "ndjson"}) {
            String exported =
                    Call.of("export", "--data", data, "--format", format).out();
            Path file = Files.writeString(folder.resolve("back." + format), exported);
            Path copy = folder.resolve(format + ".db");

            assertThat(Call.of("import", file, "--data", copy).exitCode()).isZero();
            assertThat(Call.of("import", file, "--data", data, "--json").json()).containsEntry("created", 0L);
            assertThat(Call.of("export", "--data", copy, "--format", format)
                            .out()
                            .lines())
                    .containsExactlyInAnyOrderElementsOf(exported.lines().toList());
        }
    }

    @Test
    void endsQuietlyWhenItsReaderHasLeft() {
        String err = exportTo(new BrokenStream("Broken pipe"));

        assertThat(err).isEqualTo("5:");
    }

    @Test
    void saysSoWhenTheDiskIsFull() {
        assertThat(exportTo(new BrokenStream("No space left on device"))).contains("5:Cannot", "No space left");
    }

    private String exportTo(OutputStream out) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                new String[] {"export", "--data", data.toString()}, new ByteArrayInputStream(new byte[0]), out, err);
        return exitCode + ":" + err.toString(StandardCharsets.UTF_8);
    }

    private static final class BrokenStream extends OutputStream {

        private final String message;

        BrokenStream(String message) {
            this.message = message;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(message);
        }
    }
}
