package dev.muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.policy.ImportPolicy;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "frobnicate",
                "import",
                "import --jsn x.csv",
                "import x.csv --on-duplicate-row keep-last",
                "import x.csv --on-failure STOP",
                "import x.csv --format xlsx",
                "import x.csv --map email",
                "import x.csv --map =email",
                "import x.csv --map a=b --map a=c",
                "import x.csv --reason because",
                "import x.csv y.csv",
                "import x.csv --data jdbc:postgresql://localhost/x",
                "serve --port 70000",
                "serve --port http",
                "serve --vacuum-at 3am",
                "vacuum --data nothing-here.db",
                "workspace",
                "workspace create",
                "key",
                "key revoke",
                "export --format xml",
                "push",
                "push brevo",
                "push formbricks",
                "push migma --to http://127.0.0.1:1 --target t",
                "import x.csv --push formbricks",
                "import x.csv --to http://127.0.0.1:1",
                "push status --data nothing-here.db",
                "export --data no/such/folder/muster.db",
                "export --data nothing-here.db"
            })
    void tellsAWrongCommandLineByExitCode2AndOneHelpfulLineOrTwo(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "email\nada@example.com\n");
        Object[] args = line.isEmpty()
                ? new Object[0]
                : line.replace("x.csv", file.toString()).split(" ");

        Call call = Call.of(args);

        assertThat(call.exitCode()).as(call.err()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).isNotBlank().doesNotContain("\tat ");
        assertThat(call.err().lines().count()).isLessThanOrEqualTo(3);
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        assertThat(Call.of("import", "--jsn", "x.csv").err()).contains("--json");
    }

    @Test
    void saysItsVersion() {
        Call call = Call.of("--version");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).startsWith("muster ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "push", "push formbricks", "push status", "key create"})
    void explainsEveryExitCodeInTheHelp(String command) {
        Call call = Call.of((Object[]) (command + " --help").split(" "));

        assertThat(call.exitCode()).isZero();
        assertThat(call.out())
                .containsPattern("(?m)^ +0 ")
                .containsPattern("(?m)^ +5 ")
                .containsPattern("(?m)^ +70 ");
    }

    @Test
    void hasAnOptionAndAMemberOfTheReportForEveryQuestionOfThePolicy() throws IOException {
        List<String> questions = Arrays.stream(ImportPolicy.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        Path file = Files.writeString(folder.resolve("x.csv"), "email\nada@example.com\n");

        Map<?, ?> policy = (Map<?, ?>) Call.of("import", file, "--data", folder.resolve("m.db"), "--dry-run", "--json")
                .json()
                .get("policy");
        String help = Call.of("import", "--help").out();

        assertThat(List.copyOf(policy.keySet())).isEqualTo(questions);
        for (String question : questions) {
            assertThat(help)
                    .contains("--" + question.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Test
    void tellsADamagedDataFileByExitCode5WithoutAStackTrace() throws IOException {
        Path data =
                Files.writeString(folder.resolve("damaged.db"), "this is no database, however long one looks at it");

        Call call = Call.of("workspace", "list", "--data", data);

        assertThat(call.exitCode()).isEqualTo(5);
        assertThat(call.err()).contains("damaged.db").doesNotContain("\tat ");
    }

    @Test
    void showsWhereAnErrorComesFromOnlyIfAsked() throws IOException {
        Path data =
                Files.writeString(folder.resolve("damaged.db"), "this is no database, however long one looks at it");

        assertThat(Call.of("--debug", "workspace", "list", "--data", data).err())
                .contains("\tat ");
        assertThat(Call.of("workspace", "list", "--data", data, "--debug").err())
                .contains("\tat ");
    }
}
