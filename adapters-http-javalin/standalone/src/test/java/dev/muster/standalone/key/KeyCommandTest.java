package dev.muster.standalone.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.standalone.Call;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyCommandTest {

    @TempDir
    private Path folder;

    private Path data;
    private String shop;

    @BeforeEach
    void oneWorkspace() {
        data = folder.resolve("muster.db");
        shop = (String) Call.of(
                        "workspace",
                        "create",
                        "--name",
                        "Shop",
                        "--organisation",
                        "org-1",
                        "--alias",
                        "legacy:1",
                        "--data",
                        data,
                        "--json")
                .json()
                .get("id");
    }

    @Test
    void issuesAKeyForAWorkspaceNamedByItsAlias() {
        Call call = create("--workspace", "legacy:1:write", "--json");

        Map<String, Object> key = call.json();
        assertThat(call.exitCode()).isZero();
        assertThat(key)
                .containsOnlyKeys("id", "key", "organisationId", "workspaces")
                .containsEntry("organisationId", "org-1")
                .containsEntry("workspaces", Map.of(shop, "write"));
        assertThat((String) key.get("key")).startsWith("fbk_");
    }

    @Test
    void issuesAKeyForAnOrganisationOnly() {
        assertThat(create("--organisation", "org-1", "--json").json())
                .containsEntry("organisationId", "org-1")
                .containsEntry("workspaces", Map.of());
    }

    @Test
    void showsTheSecretOnceAndNeverInLists() {
        String text = create("--workspace", shop + ":read", "--name", "reader").out();

        assertThat(text).containsOnlyOnce("fbk_");
        assertThat(Call.of("key", "list", "--data", data).out())
                .contains("reader")
                .doesNotContain("fbk_");
        assertThat(Call.of("key", "list", "--data", data, "--json").out())
                .contains("reader")
                .doesNotContain(
                        "fbk_", "hash", text.substring(text.indexOf("fbk_") + 4).strip());
    }

    @Test
    void listsRateLimitsAsTheyWereGiven() {
        create("--workspace", shop + ":read", "--rate-limit", "100/60s");
        create("--workspace", shop + ":read", "--rate-limit", "none");
        create("--workspace", shop + ":read");

        assertThat(Call.of("key", "list", "--data", data, "--json").jsonList())
                .extracting(key -> ((Map<?, ?>) key).get("rateLimit"))
                .isEqualTo(List.of("100/60s", "none", "default"));
    }

    @Test
    void revokesAKeyAndSaysSinceWhen() {
        Object id = create("--workspace", shop + ":read", "--json").json().get("id");

        Call call = Call.of("key", "revoke", id, "--data", data);

        assertThat(call.exitCode()).isZero();
        Map<?, ?> listed = (Map<?, ?>)
                Call.of("key", "list", "--data", data, "--json").jsonList().get(0);
        assertThat((String) listed.get("revokedAt")).matches("20\\d\\d-.*Z");
    }

    @Test
    void refusesToRevokeWhatIsNoKeyWithoutRepeatingIt() {
        Call call = Call.of("key", "revoke", "fbk_pasted-by-mistake", "--data", data);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("key list").doesNotContain("pasted");
    }

    @Test
    void refusesAKeyForNothing() {
        expectUsage(create(), "--organisation");
    }

    @Test
    void refusesAnUnknownWorkspaceByName() {
        expectUsage(create("--workspace", "nowhere:read"), "nowhere");
    }

    @Test
    void refusesAnUnknownOrganisation() {
        expectUsage(create("--organisation", "org-9"), "org-9");
    }

    @Test
    void refusesWorkspacesOfSeveralOrganisations() {
        Object other = Call.of(
                        "workspace", "create", "--name", "Other", "--organisation", "org-2", "--data", data, "--json")
                .json()
                .get("id");

        expectUsage(create("--workspace", shop + ":read", "--workspace", other + ":read"), "one organisation");
        expectUsage(create("--workspace", shop + ":read", "--organisation", "org-2"), "one organisation");
    }

    @Test
    void refusesAWorkspaceNamedTwice() {
        expectUsage(create("--workspace", shop + ":read", "--workspace", "legacy:1:write"), "twice");
    }

    @Test
    void refusesWhatIsNoPermissionAndNoRateLimit() {
        expectUsage(create("--workspace", shop + ":own"), "ID:read");
        expectUsage(create("--workspace", shop), "ID:read");
        expectUsage(create("--workspace", shop + ":read", "--rate-limit", "0/60s"), "100/60s");
        expectUsage(create("--workspace", shop + ":read", "--rate-limit", "fast"), "100/60s");
    }

    private Call create(Object... options) {
        Object[] args = new Object[options.length + 4];
        args[0] = "key";
        args[1] = "create";
        args[2] = "--data";
        args[3] = data;
        System.arraycopy(options, 0, args, 4, options.length);
        return Call.of(args);
    }

    private void expectUsage(Call call, String hint) {
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains(hint).doesNotContain("\tat ");
        assertThat(Call.of("key", "list", "--data", data, "--json").jsonList()).isEmpty();
    }
}
