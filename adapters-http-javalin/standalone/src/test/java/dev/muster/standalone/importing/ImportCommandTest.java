package dev.muster.standalone.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.standalone.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final String TWO_GOOD_ONE_BAD =
            "First Name,Email\nAda,ada@example.com\nTom,tom.example.com\nZoë,zoe@example.com\n";

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void dataFile() {
        data = folder.resolve("muster.db");
    }

    @Test
    void importsAFileOfGoodRowsWithExitCode0() throws IOException {
        Call call = Call.of("import", file("people.csv", "email\nada@example.com\n"), "--data", data);

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).containsPattern("created +1").contains("email -> email");
        assertThat(call.err()).isEmpty();
        assertThat(exported()).contains("ada@example.com");
    }

    @Test
    void tellsRejectedRowsByTheirOwnExitCodeAndShowsLineFieldValueAndCure() throws IOException {
        Call call = Call.of("import", file("people.csv", TWO_GOOD_ONE_BAD), "--data", data);

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.out())
                .containsPattern("created +2")
                .containsPattern("rejected +1")
                .containsPattern(" 2 +3 +email +tom\\.example\\.com +Correct the address")
                .contains("--rejects");
        assertThat(exported()).contains("ada@example.com", "Zoë").doesNotContain("Tom");
    }

    @Test
    void saysOnceThatFurtherAddressesAreKept() throws IOException {
        Path several = file("people.csv", "Email\na@x.org; b@x.org\nc@x.org / d@x.org\ne@x.org\n");

        Call call = Call.of("import", several, "--data", data);

        assertThat(call.exitCode()).isZero();
        assertThat(call.out())
                .containsOnlyOnce("2 rows have several addresses: the first")
                .contains("other_emails");
        assertThat(Call.of("import", several, "--data", data, "--json").err())
                .contains("2 rows have several addresses");
        assertThat(exported()).contains("d@x.org");
    }

    @Test
    void printsOneJsonObjectAndNothingElseEvenOnAFirstRun() throws IOException {
        Call call = Call.of("import", file("people.csv", TWO_GOOD_ONE_BAD), "--data", data, "--json");

        Map<String, Object> report = call.json();
        assertThat(report)
                .containsEntry("rows", 3L)
                .containsEntry("created", 2L)
                .containsEntry("updated", 0L)
                .containsEntry("unchanged", 0L)
                .containsEntry("skipped", 0L)
                .containsEntry("rejected", 1L)
                .containsEntry("notProcessed", 0L)
                .containsEntry("newSubscribers", 2L)
                .containsEntry("keptProtected", 0L)
                .containsEntry("withdrawn", 0L)
                .containsEntry("problemCount", 1L)
                .containsEntry("workspaceId", onlyWorkspace())
                .containsOnlyKeys(
                        "rows",
                        "created",
                        "updated",
                        "unchanged",
                        "skipped",
                        "rejected",
                        "notProcessed",
                        "newSubscribers",
                        "keptProtected",
                        "withdrawn",
                        "problemCount",
                        "problems",
                        "policy",
                        "workspaceId");
        assertThat(report.get("problems"))
                .isEqualTo(List.of(Map.of(
                        "row", 2L,
                        "line", 3L,
                        "code", "EMAIL_MALFORMED",
                        "field", "email",
                        "value", "tom.example.com",
                        "hint", "Correct the address: it needs one @, a domain with a dot, and no blanks.",
                        "documentation", "/docs/problems/EMAIL_MALFORMED")));
        assertThat(call.err()).contains("fbk_", "curl -X POST", "curl -X PUT");
    }

    @Test
    void readsStandardInput() {
        Call call = Call.withInput(
                "{\"email\":\"ada@example.com\"}\n", "import", "-", "--format", "ndjson", "--data", data, "--json");

        assertThat(call.json()).containsEntry("created", 1L);
        assertThat(call.exitCode()).isZero();
    }

    @Test
    void mapsColumnsAsTold() throws IOException {
        Path file = file("odd.csv", "Wer,A=B,Geheim\nada@example.com,7,x\n");

        Call call = Call.of(
                "import", file, "--data", data, "--map", "Wer=email", "--map", "A=B=score", "--map", "Geheim=-");

        assertThat(call.exitCode()).isZero();
        assertThat(exported())
                .contains("ada@example.com", "\"\"score\"\":\"\"7\"\"")
                .doesNotContain("eheim");
    }

    @Test
    void findsTheWorkspaceByAlias() throws IOException {
        Call.of("workspace", "create", "--name", "One", "--alias", "legacy-1", "--data", data);
        Call.of("workspace", "create", "--name", "Two", "--data", data);
        Path file = file("people.csv", "email\nada@example.com\n");

        Call call = Call.of("import", file, "--data", data, "--workspace", "legacy-1", "--json");

        assertThat(call.json()).containsEntry("created", 1L);
        assertThat(Call.of("export", "--workspace", "legacy-1", "--data", data).out())
                .contains("ada@example.com");
    }

    @Test
    void doesNotGuessAmongSeveralWorkspaces() throws IOException {
        Call.of("workspace", "create", "--name", "One", "--data", data);
        Call.of("workspace", "create", "--name", "Two", "--data", data);

        Call call = Call.of("import", file("people.csv", TWO_GOOD_ONE_BAD), "--data", data);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("--workspace", "One", "Two");
    }

    @Test
    void doesNotImportIntoAnUnknownWorkspace() throws IOException {
        Call call = Call.of("import", file("people.csv", TWO_GOOD_ONE_BAD), "--data", data, "--workspace", "nowhere");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("nowhere").doesNotContain("fbk_");
    }

    /** The trigger stands in for a full disk: the store is lost at the first contact, after all the refused rows. */
    @Test
    void saysWhyItBrokeOffHoweverManyRowsWereRejectedBefore() throws Exception {
        Call.of("workspace", "create", "--name", "One", "--data", data);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER lost BEFORE INSERT ON contact BEGIN INSERT INTO gone VALUES (1); END");
        }
        Path file = file("people.csv", "email\n" + "no address\n".repeat(1_010) + "ada@example.com\n");

        Call text = Call.of("import", file, "--data", data);
        Call json = Call.of("import", file, "--data", data, "--json");

        assertThat(text.exitCode()).isEqualTo(5);
        assertThat(text.err())
                .startsWith("The import broke off at row ")
                .contains(data + ": a table is missing; restore it from a copy. Repair the store, then import")
                .doesNotContain("..");
        assertThat(text.out()).contains(text.err());
        assertThat(json.exitCode()).isEqualTo(5);
        assertThat(json.err()).isEqualTo(text.err());
        assertThat((Map<?, ?>) json.json().get("interruption"))
                .extracting("code")
                .isEqualTo("STORE_UNAVAILABLE");
    }

    private String exported() {
        return Call.of("export", "--data", data).out();
    }

    private Object onlyWorkspace() {
        List<Object> all =
                Call.of("workspace", "list", "--json", "--data", data).jsonList();
        assertThat(all).hasSize(1);
        return ((Map<?, ?>) all.get(0)).get("id");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, UTF_8);
    }
}
