package dev.muster.standalone.pushing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.standalone.Call;
import dev.muster.standalone.MigmaClient;
import dev.muster.standalone.MusterAsVendor;
import dev.muster.standalone.Pusher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class PushCommandTest {

    private static final String THREE = """
            email,firstName,status,tags
            ada@example.com,Ada,subscribed,vip
            bob@example.com,Bob,unsubscribed,
            zoe@example.com,Zoë,subscribed,
            """;

    @TempDir
    private Path folder;

    private MusterAsVendor vendor;
    private Pusher pusher;

    @BeforeEach
    void startVendor() throws IOException {
        vendor = new MusterAsVendor(folder.resolve("vendor.db"));
        pusher = vendor.pusher(folder.resolve("muster.db"));
        pusher.importFile(THREE);
    }

    @AfterEach
    void stopVendor() {
        vendor.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"formbricks", "migma"})
    void passesContactsOnAndDoesNotSendThemAgain(String name) {
        Call first = pusher.push(name);
        Call second = pusher.push(name, "--json");

        assertThat(first.exitCode()).as(first.out() + first.err()).isZero();
        assertThat(first.out()).containsPattern("due +3\\b").containsPattern("accepted +3\\b");
        assertThat(vendor.received()).contains("ada@example.com", "bob@example.com", "zoe@example.com", "Zoë");
        assertThat(second.exitCode()).isZero();
        assertThat(report(second))
                .containsEntry("unchanged", 3L)
                .containsEntry("accepted", 0L)
                .containsEntry("requests", 0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"formbricks", "migma"})
    void sendsAContactThatHasChangedAlone(String name) {
        pusher.push(name);
        pusher.importFile("email,firstName\nbob@example.com,Robert\n");

        Call call = pusher.push(name, "--json");

        assertThat(report(call)).containsEntry("accepted", 1L).containsEntry("unchanged", 2L);
        assertThat(vendor.received()).contains("Robert").doesNotContain("Bob");
    }

    @Test
    void saysBeforehandWhatTheVendorCannotTake() {
        assertThat(pusher.push("formbricks").out())
                .containsSubsequence(
                        "Limits of the vendor:", "keeps no status", "1 contact loses the status", "Result:")
                .contains("1 contact loses the tags");
    }

    @Test
    void keepsPeopleWhoAreProtectedBackIfTold() {
        Call call = pusher.push("formbricks", "--on-lost-status", "withhold");

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.out()).containsPattern("1 +STATUS_WITHHELD").contains("push status --rejected");
        assertThat(vendor.received()).contains("ada@example.com").doesNotContain("bob@example.com");
    }

    @Test
    void tellsRejectedContactsByTheirOwnExitCodeAndReasonAndDeliversTheOthers() {
        pusher.importFile("email\njörg@example.com\n");

        Call call = pusher.push("formbricks", "--json");

        assertThat(call.exitCode()).as(call.out()).isEqualTo(1);
        assertThat(report(call)).containsEntry("accepted", 3L).containsEntry("rejectedForGood", 1L);
        assertThat(call.out()).contains("ADDRESS_REFUSED").doesNotContain("jörg");
    }

    @Test
    void leavesWhoeverHasUnsubscribedThereAsTheyAre() {
        pusher.push("migma");
        unsubscribeThere("ada@example.com");
        pusher.importFile("email,firstName\nada@example.com,Adele\n");

        pusher.push("migma");

        assertThat(vendor.received()).containsPattern("(?m)^ada@example.com,,Adele,.*,unsubscribed,");
    }

    @Test
    void statesThatPeopleAreSubscribedOnlyIfTold() {
        pusher.push("migma");
        unsubscribeThere("ada@example.com");

        pusher.push("migma", "--only", "all", "--on-subscribed", "state");

        assertThat(vendor.received()).containsPattern("(?m)^ada@example.com,.*,subscribed,");
    }

    @Test
    void sendsNothingInADryRun() {
        for (String name : List.of("formbricks", "migma")) {
            Call call = pusher.push(name, "--dry-run");

            assertThat(call.exitCode()).as(call.err()).isZero();
            assertThat(call.out())
                    .containsPattern("due +3\\b")
                    .contains("at least", "nothing was sent")
                    .doesNotContain("accepted");
        }
        assertThat(vendor.received()).doesNotContain("@");
        assertThat(pusher.status().out()).contains("Nothing of this workspace was passed on yet");
    }

    @Test
    void printsOneJsonObject() {
        Map<String, Object> dry =
                pusher.push("formbricks", "--dry-run", "--json").json();
        Map<String, Object> real = pusher.push("formbricks", "--json").json();

        assertThat(dry).containsOnlyKeys("workspaceId", "sink", "plan", "report", "cure");
        assertThat(dry).containsEntry("report", null);
        assertThat(member(dry, "plan"))
                .containsOnlyKeys(
                        "readiness",
                        "reason",
                        "contacts",
                        "due",
                        "requests",
                        "secondsAtLeast",
                        "limitations",
                        "losses",
                        "refused",
                        "keys")
                .containsEntry("readiness", "READY")
                .containsEntry("due", 3L);
        assertThat(member(real, "plan")).isEqualTo(member(dry, "plan"));
        assertThat(member(real, "report"))
                .containsOnlyKeys(
                        "contacts",
                        "accepted",
                        "unchanged",
                        "rejectedForGood",
                        "rejectedForNow",
                        "unknown",
                        "pending",
                        "removed",
                        "requests",
                        "rejections",
                        "losses",
                        "ending",
                        "reason")
                .containsEntry("ending", "COMPLETE");
    }

    @Test
    void showsItsProgressToAPerson() {
        assertThat(pusher.pushWatched("migma").err()).contains("Pushing", "100%", "3/3");
        assertThat(pusher.push("migma", "--only", "all").err()).isEmpty();
    }

    @Test
    void sendsNoMoreThanTheBatchSizeInARequest() {
        assertThat(report(pusher.push("migma", "--batch", "2", "--json"))).containsEntry("requests", 2L);
    }

    @Test
    void endsAtItsDeadlineAndGoesOnWithTheNextPush() {
        Call call = pusher.push("migma", "--batch", "1", "--requests-per-minute", "60", "--deadline", "1s", "--json");

        assertThat(call.exitCode()).isEqualTo(5);
        assertThat(report(call)).containsEntry("ending", "DEADLINE").doesNotContainEntry("pending", 0L);
        assertThat(pusher.push("migma").exitCode()).isZero();
        assertThat(vendor.received()).contains("ada@example.com", "bob@example.com", "zoe@example.com");
    }

    private void unsubscribeThere(String email) {
        MigmaClient client = new MigmaClient(pusher.server(), pusher.key(), pusher.target());
        MigmaClient.data(client.post(
                "/v1/contacts/status",
                "{\"projectId\":\"" + pusher.target() + "\",\"email\":\"" + email + "\",\"status\":\"unsubscribed\"}"));
    }

    private static Map<String, Object> report(Call call) {
        return member(call.json(), "report");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> member(Map<String, Object> object, String name) {
        return (Map<String, Object>) object.getOrDefault(name, Map.of());
    }
}
