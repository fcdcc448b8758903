package dev.muster.standalone.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.domain.ContactDirectory;
import dev.muster.domain.ContactImporter;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.row.RowValidator;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.standalone.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SuppressCommandTest {

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void workspace() {
        data = folder.resolve("muster.db");
        assertThat(Call.of("workspace", "create", "--name", "First", "--data", data)
                        .exitCode())
                .isZero();
    }

    @Test
    void suppressedPeopleNeverComeOutOfAnImportAsSubscribed() throws IOException {
        suppress("add", "ADA@example.com", "example.org", "--reason", "asked by letter");

        importFile("ada@example.com,subscribed\nbob@mail.example.org,subscribed\ncarl@example.com,subscribed\n");

        assertThat(Call.of("export", "--data", data).out().lines())
                .anyMatch(line -> line.contains("ada@example.com") && line.contains("unsubscribed"))
                .anyMatch(line -> line.contains("bob@mail.example.org") && line.contains("unsubscribed"))
                .anyMatch(line -> line.contains("carl@example.com") && !line.contains("unsubscribed"));
    }

    @Test
    void skipRowLeavesThemOut() throws IOException {
        suppress("add", "example.org");

        Call imported = importFile("ada@example.com,\nbob@example.org,\n", "--on-suppressed", "skip-row");

        assertThat(imported.exitCode()).isZero();
        assertThat(Call.of("export", "--data", data).out())
                .contains("ada@example.com")
                .doesNotContain("bob@example.org");
    }

    @Test
    void theListIsFilledListedAndEmptied() {
        assertThat(suppress("add", "ada@example.com", "Example.ORG", "--reason", "asked by letter")
                        .out())
                .isEqualTo("added 2, known 0\n");
        assertThat(suppress("add", "ada@example.com", "example.net").out()).isEqualTo("added 1, known 1\n");
        assertThat(listed()).containsExactly("ada@example.com", "example.net", "example.org");
        assertThat(suppress("list").out()).contains("ada@example.com").contains("asked by letter");

        assertThat(suppress("remove", "example.net", "unknown.example").out()).isEqualTo("removed 1, unknown 1\n");
        assertThat(listed()).containsExactly("ada@example.com", "example.org");

        assertThat(suppress("clear", "--json").json()).containsEntry("removed", 2L);
        assertThat(listed()).isEmpty();
    }

    @Test
    void entriesAreReadFromAFileAndFromStandardInput() throws IOException {
        Path file = Files.writeString(folder.resolve("list.txt"), "\uFEFFada@example.com\r\n\r\n  example.org \r\n");

        assertThat(suppress("add", "--file", file, "carl@example.com").out()).isEqualTo("added 3, known 0\n");
        assertThat(Call.withInput("ada@example.com\n", "suppress", "remove", "--file", "-", "--data", data)
                        .out())
                .isEqualTo("removed 1, unknown 0\n");
        assertThat(listed()).containsExactly("carl@example.com", "example.org");
    }

    @Test
    void anErrorNamesTheLineAndTheValueAndNothingIsDone() throws IOException {
        Path file = Files.writeString(folder.resolve("list.txt"), "ada@example.com\nnot an address\nexample.org\n@\n");

        Call failed = suppress("add", "--file", file);

        assertThat(failed.exitCode()).isEqualTo(3);
        assertThat(failed.err())
                .contains("Line 2 of " + file + ": \"not an address\" is neither an email address nor a domain.")
                .contains("Line 4 of " + file + ": \"@\" is neither")
                .endsWith("Correct or remove these lines. Nothing was done.\n");
        assertThat(listed()).isEmpty();
    }

    @Test
    void aWrongCommandLineIsToldWithItsCure() throws IOException {
        assertThat(suppress("add").err()).contains("or a file of them with --file");
        assertThat(suppress("add", "nonsense").err()).contains("\"nonsense\" is neither");
        assertThat(suppress("add", "nonsense").exitCode()).isEqualTo(2);
        assertThat(suppress("add", "--file", folder.resolve("missing")).err()).contains("There is no file");
        Path latin1 = Files.write(folder.resolve("latin1.txt"), new byte[] {(byte) 0xE9, '@', 'a'});
        assertThat(suppress("add", "--file", latin1).err()).contains("is not text in UTF-8");
    }

    @Test
    void aRemovedPersonIsImportedAgainOnlyForAReason() throws IOException {
        importFile("ada@example.com,\n");
        removeForGood("ada@example.com");

        Call refused = importFile("ADA@example.com,\n");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out())
                .contains("The person was removed for good; leave the row out, or import with an override.");
        assertThat(importFile("ada@example.com,\n", "--on-erased", "readmit").exitCode())
                .isEqualTo(2);
        assertThat(importFile("ada@example.com,\n", "--on-erased", "readmit", "--reason", "asked to come back")
                        .exitCode())
                .isZero();
        assertThat(Call.of("history", "ada@example.com", "--data", data).out()).contains("asked to come back");
    }

    /** As the doors do it. */
    private void removeForGood(String email) {
        try (SqliteStore store = SqliteStore.open(data)) {
            WorkspaceId workspace = store.workspaces().all().get(0).id();
            ContactImporter importer = ContactImporter.inMemory();
            new ContactDirectory(
                            store.contacts(),
                            importer,
                            RowValidator.ofDefaultProvider(),
                            InstantSource.system(),
                            new SplittableRandom(1))
                    .remove(workspace, List.of(EmailAddress.parse(email).orElseThrow()));
        }
    }

    private List<Object> listed() {
        return suppress("list", "--json").jsonList().stream()
                .map(entry -> ((Map<?, ?>) entry).get("target"))
                .map(Object.class::cast)
                .toList();
    }

    private Call suppress(Object... args) {
        List<Object> all = new ArrayList<>(List.of("suppress"));
        all.addAll(List.of(args));
        all.addAll(List.of("--data", data));
        return Call.of(all.toArray());
    }

    private Call importFile(String rows, Object... args) throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), "email,status\n" + rows);
        List<Object> all = new ArrayList<>(List.of("import", file, "--data", data));
        all.addAll(List.of(args));
        return Call.of(all.toArray());
    }
}
