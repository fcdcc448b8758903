package dev.muster.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.standalone.Call;
import dev.muster.standalone.MigmaClient;
import dev.muster.standalone.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class HistoryCommandTest {

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void dataFile() {
        data = folder.resolve("muster.db");
    }

    @Test
    void showsThroughWhichDoorByWhoseKeyAndWhyAPersonsConsentChanged() throws IOException {
        importFile("email,status\nada@example.com,subscribed\n");
        String workspace = (String) workspaces().get("id");
        Map<String, Object> key = Call.of(
                        "key", "create", "--workspace", workspace + ":write", "--data", data, "--json")
                .json();
        try (RunningServer server = new RunningServer(data)) {
            MigmaClient client = new MigmaClient(server.address("/"), (String) key.get("key"), workspace);
            MigmaClient.data(client.post(
                    "/v1/contacts/status",
                    "{\"projectId\":\"" + workspace + "\",\"email\":\"ADA@example.com\",\"status\":\"unsubscribed\"}"));
        }
        importFile(
                "email,status\nada@example.com,subscribed\n",
                "--on-consent-conflict",
                "apply-stated",
                "--reason",
                "signed up again");

        Map<String, Object> history =
                Call.of("history", "ada@example.com", "--data", data, "--json").json();

        assertThat(history).containsEntry("createdAs", "subscribed").containsEntry("status", "subscribed");
        List<Map<String, Object>> changes = changes(history);
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0))
                .containsEntry("from", "subscribed")
                .containsEntry("to", "unsubscribed")
                .containsEntry("door", "migma")
                .containsEntry("actor", key.get("id"));
        assertThat(changes.get(1))
                .containsEntry("to", "subscribed")
                .containsEntry("door", "cli")
                .containsEntry("reason", "signed up again");
        assertThat(Call.of("history", "ada@example.com", "--data", data).out())
                .contains("created", "unsubscribed", "migma", "signed up again");
    }

    @Test
    void anImportThatSaysNothingOfConsentLeavesNoTrace() throws IOException {
        importFile("email,status\nada@example.com,unsubscribed\n");
        importFile("email,firstName\nada@example.com,Ada\n");

        assertThat(changes(Call.of("history", "ada@example.com", "--data", data, "--json")
                        .json()))
                .isEmpty();
    }

    @Test
    void saysThatThereIsNoSuchContact() throws IOException {
        importFile("email\nada@example.com\n");

        Call call = Call.of("history", "bob@example.com", "--data", data);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("bob@example.com");
    }

    private void importFile(String csv, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), csv);
        Object[] args = new Object[options.length + 4];
        System.arraycopy(new Object[] {"import", file, "--data", data}, 0, args, 0, 4);
        System.arraycopy(options, 0, args, 4, options.length);
        Call call = Call.of(args);
        assertThat(call.exitCode()).as(call.err()).isZero();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> workspaces() {
        return (Map<String, Object>) Call.of("workspace", "list", "--data", data, "--json")
                .jsonList()
                .get(0);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> changes(Map<String, Object> history) {
        return (List<Map<String, Object>>) List.of(history.get("changes")).get(0);
    }
}
