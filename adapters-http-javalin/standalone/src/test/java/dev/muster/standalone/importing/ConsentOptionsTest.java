package dev.muster.standalone.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.standalone.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user says of the consent of the people in a file. */
class ConsentOptionsTest {

    private static final String OPTED_OUT = "Email,Email Address is Opted-Out\na@example.com,1\nb@example.com,0\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "--dry-run", "--json"})
    void anUnclearColumnStopsTheImportBeforeTheStoreIsTouched(String option) throws IOException {
        Call call = call(file("people.csv", OPTED_OUT), option.isEmpty() ? List.of() : List.of(option));

        assertThat(call.exitCode()).isEqualTo(8);
        assertThat(call.err())
                .contains("nothing was imported", "\"Email Address is Opted-Out\"", "\"1\", \"0\"")
                .contains("--map \"Email Address is Opted-Out=unsubscribed-if-yes\"");
        assertThat(folder.resolve("muster.db")).doesNotExist();
    }

    @Test
    void theCureThatIsPrintedCures() throws IOException {
        Path file = file("people.csv", OPTED_OUT);

        assertThat(call(file, List.of("--map", "Email Address is Opted-Out=unsubscribed-if-yes"))
                        .exitCode())
                .isZero();
        assertThat(exported()).contains("a@example.com", "unsubscribed");
    }

    @Test
    void aWordIsGivenAStatus() throws IOException {
        Path file = file("people.csv", "Email,Status\na@example.com,ruht\n");

        Call refused = call(file, List.of());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).contains("--map-status \"ruht=unsubscribed\"");
        assertThat(call(file, List.of("--map-status", "ruht=unsubscribed")).exitCode())
                .isZero();
        assertThat(exported()).contains("unsubscribed");
    }

    @Test
    void theNameOfAFileAsksForItsStatus() throws IOException {
        Path file = file("cleaned_members.csv", "Email,Name\na@example.com,Ada\n");

        assertThat(call(file, List.of()).err()).contains("--status bounced");
        assertThat(call(file, List.of("--status", "bounced", "--tag", "old list"))
                        .exitCode())
                .isZero();
        assertThat(exported()).contains("bounced", "old list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--status=gone", "--map-status=x=gone", "--map-status=x"})
    void whatIsNoStatusIsAUsageError(String option) throws IOException {
        Call call = call(file("people.csv", "Email\na@example.com\n"), List.of(option));

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).containsAnyOf("unsubscribed", "WORD=STATUS");
    }

    private String exported() {
        return Call.of("export", "--data", folder.resolve("muster.db")).out();
    }

    private Call call(Path file, List<String> options) {
        List<Object> args = new ArrayList<>(List.of("import", file, "--data", folder.resolve("muster.db")));
        args.addAll(options);
        return Call.of(args.toArray());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, UTF_8);
    }
}
