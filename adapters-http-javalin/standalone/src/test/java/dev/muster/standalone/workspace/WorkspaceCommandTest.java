package dev.muster.standalone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.standalone.Call;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceCommandTest {

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void dataFile() {
        data = folder.resolve("muster.db");
    }

    @Test
    void createsAWorkspaceAndSaysWhatItIs() {
        Call call = Call.of(
                "workspace",
                "create",
                "--name",
                "Shop",
                "--organisation",
                "org-1",
                "--alias",
                "a",
                "--alias",
                "b",
                "--data",
                data,
                "--json");

        Map<String, Object> workspace = call.json();
        assertThat(call.exitCode()).isZero();
        assertThat(workspace)
                .containsOnlyKeys("id", "name", "organisationId", "aliases")
                .containsEntry("name", "Shop")
                .containsEntry("organisationId", "org-1")
                .containsEntry("aliases", List.of("a", "b"));
        assertThat((String) workspace.get("id")).matches("[0-9a-f]{24}");
    }

    @Test
    void putsFurtherWorkspacesIntoTheOrganisationOfTheFirst() {
        Map<String, Object> first = create("One");

        assertThat(create("Two")).containsEntry("organisationId", first.get("organisationId"));
    }

    @Test
    void listsThemOldestFirst() {
        Object one = create("One").get("id");
        Object two = create("Two").get("id");

        assertThat(Call.of("workspace", "list", "--data", data, "--json").jsonList())
                .extracting(workspace -> ((Map<?, ?>) workspace).get("id"))
                .isEqualTo(List.of(one, two));
        assertThat(Call.of("workspace", "list", "--data", data).out().lines()).hasSize(3);
    }

    @Test
    void refusesAnAliasThatFindsAnotherOne() {
        Call.of("workspace", "create", "--name", "One", "--alias", "a", "--data", data);

        Call call = Call.of("workspace", "create", "--name", "Two", "--alias", "a", "--data", data, "--json");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("found by a");
    }

    @Test
    void refusesABlankName() {
        assertThat(Call.of("workspace", "create", "--name", " ", "--data", data).exitCode())
                .isEqualTo(2);
        assertThat(data).doesNotExist();
    }

    @Test
    void doesNotBeginADataFileJustToListIt() {
        Call call = Call.of("workspace", "list", "--data", data);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("no data file");
        assertThat(data).doesNotExist();
    }

    private Map<String, Object> create(String name) {
        return Call.of("workspace", "create", "--name", name, "--data", data, "--json")
                .json();
    }
}
