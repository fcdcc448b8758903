package dev.muster.adapters.http.dialect.migma;

import static dev.muster.adapters.http.LossyProxy.Fate.EMPTIED;
import static dev.muster.adapters.http.LossyProxy.Fate.LOST;
import static dev.muster.adapters.http.LossyProxy.Fate.REPLACED_BY_A_PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.LossyProxy;
import dev.muster.adapters.http.ManualExecutor;
import dev.muster.adapters.http.MountedDoors;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The official client's habits, most of all its blind repetitions. */
class MigmaSdkTest {

    private static final String CREATE = MigmaCalls.inProject("\"email\":\"a@b.co\",\"firstName\":\"A\"");

    private final MountedDoors doors = MountedDoors.open();
    private final LossyProxy proxy = LossyProxy.before(doors);
    private final MigmaSdk sdk = new MigmaSdk(proxy.base() + "/v1", doors.writer);

    @AfterEach
    void close() {
        proxy.close();
        doors.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/api/v1"})
    void worksWithTheBaseAddressOfAnyVersion(String mount) {
        MigmaSdk any = new MigmaSdk(proxy.base() + mount, doors.writer);
        MigmaSdk.Result created = any.send("POST", "/contacts", CREATE);
        String id = created.data().get("id").textValue();

        assertThat(created.code()).isEmpty();
        assertThat(created.attempts()).isEqualTo(1);
        assertThat(any.get("/contacts/" + id + "?" + MigmaCalls.PROJECT).data()).isEqualTo(created.data());
        assertThat(any.list("/contacts?" + MigmaCalls.PROJECT + "&status=active&search=a%40b")
                        .count())
                .isEqualTo(1);
        assertThat(any.send("PATCH", "/contacts/" + id, MigmaCalls.inProject("\"firstName\":null"))
                        .data()
                        .has("firstName"))
                .isFalse();
        assertThat(any.send(
                                "POST",
                                "/contacts/status",
                                MigmaCalls.inProject("\"email\":\"a@b.co\",\"status\":\"bounced\",\"allLists\":true"))
                        .data()
                        .toString())
                .isEqualTo("{\"success\":true}");
        assertThat(any.send("DELETE", "/contacts/" + id + "?" + MigmaCalls.PROJECT, "")
                        .data()
                        .toString())
                .isEqualTo("{\"id\":\"" + id + "\",\"deleted\":true}");
    }

    @ParameterizedTest
    @EnumSource(
            value = LossyProxy.Fate.class,
            names = {"LOST", "REPLACED_BY_A_PAGE", "EMPTIED"})
    void aLostAnswerToAnImportLeavesNoDuplicate(LossyProxy.Fate fate) {
        proxy.next(fate, fate);

        MigmaSdk.Result result = sdk.send("POST", "/contacts/bulk", MigmaCalls.people(300));

        assertThat(result.attempts()).isEqualTo(3);
        assertThat(result.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(result.data().toString()).isEqualTo("{\"success\":0,\"failed\":0,\"updated\":300,\"errors\":[]}");
        assertThat(doors.contacts()).hasSize(300);
    }

    @Test
    void aLostAnswerToALongImportLeavesOneJob() {
        ManualExecutor worker = ManualExecutor.held(doors);
        proxy.next(LOST, REPLACED_BY_A_PAGE);
        String rows = MigmaCalls.people(6_000);

        MigmaSdk.Result accepted = sdk.send("POST", "/contacts/bulk", rows);
        String path = "/contacts/bulk/" + accepted.data().get("jobId").textValue();

        assertThat(accepted.attempts()).isEqualTo(3);
        assertThat(sdk.send("POST", "/contacts/bulk", rows).data()).isEqualTo(accepted.data());
        worker.release();
        MigmaSdk.Result polled = sdk.get(path);
        while (polled.data().get("completedAt").isNull()) {
            ManualExecutor.pass(doors);
            polled = sdk.get(path);
        }
        assertThat(polled.data().get("result").toString())
                .isEqualTo("{\"success\":6000,\"failed\":0,\"updated\":0,\"errors\":[]}");
    }

    @Test
    void aLostAnswerToACreateIsAConflictWithItself() {
        proxy.next(LOST);

        MigmaSdk.Result result = sdk.send("POST", "/contacts", CREATE);

        assertThat(result.code()).isEqualTo("conflict");
        assertThat(result.error()).isEqualTo("A contact with this email already exists");
        assertThat(result.attempts()).isEqualTo(2);
        assertThat(doors.contacts()).hasSize(1);
    }

    @Test
    void aLostAnswerToANamedRequestIsGivenAgain() {
        proxy.next(LOST, EMPTIED);
        MigmaSdk.Result created = sdk.named("c", "POST", "/contacts", CREATE);
        assertThat(created.code()).isEmpty();
        assertThat(created.status()).isEqualTo(201);
        String id = created.data().get("id").textValue();

        proxy.next(LOST);
        MigmaSdk.Result imported = sdk.named("i", "POST", "/contacts/bulk", MigmaCalls.people(3));
        assertThat(imported.data().get("success").intValue()).isEqualTo(3);

        proxy.next(REPLACED_BY_A_PAGE, LOST);
        MigmaSdk.Result removed = sdk.named("r", "DELETE", "/contacts/" + id + "?" + MigmaCalls.PROJECT, "");
        assertThat(removed.data().get("deleted").booleanValue()).isTrue();

        proxy.next(LOST);
        MigmaSdk.Result cleared = sdk.named(
                "d", "POST", "/contacts/bulk-delete", MigmaCalls.inProject("\"emails\":[\"p0@b.co\",\"P1@b.co\"]"));
        assertThat(cleared.data().toString()).isEqualTo("{\"deleted\":2,\"notFound\":[]}");
        assertThat(doors.contacts()).hasSize(1);
    }

    @Test
    void aLostAnswerToARemovalIsFollowedByA404() {
        String id = sdk.send("POST", "/contacts", CREATE).data().get("id").textValue();
        proxy.next(LOST);

        MigmaSdk.Result result = sdk.send("DELETE", "/contacts/" + id + "?" + MigmaCalls.PROJECT, "");

        assertThat(result.code()).isEqualTo("not_found");
        assertThat(doors.contacts()).isEmpty();
    }

    @Test
    void aLostAnswerToAChangeChangesNothingTwice() {
        String id = sdk.send("POST", "/contacts", CREATE).data().get("id").textValue();
        proxy.next(LOST, LOST);
        MigmaSdk.Result status = sdk.send(
                "POST", "/contacts/status", MigmaCalls.inProject("\"email\":\"a@b.co\",\"status\":\"unsubscribed\""));
        proxy.next(LOST, LOST);
        MigmaSdk.Result update =
                sdk.send("PATCH", "/contacts/" + id, MigmaCalls.inProject("\"tags\":[\"t\"],\"country\":\"DE\""));

        assertThat(List.of(status, update)).allMatch(result -> result.code().isEmpty() && result.attempts() == 3);
        assertThat(MigmaCalls.at(doors).statusChanges()).hasSize(1);
    }

    @Test
    void aListIsNeverAskedForAgain() {
        proxy.next(REPLACED_BY_A_PAGE);

        MigmaSdk.Result result = sdk.list("/contacts?" + MigmaCalls.PROJECT);

        assertThat(result.code()).isEqualTo("network_error");
        assertThat(result.attempts()).isEqualTo(1);
    }

    @Test
    void givesUpAfterThreeAttempts() {
        proxy.next(LOST, REPLACED_BY_A_PAGE, EMPTIED);

        MigmaSdk.Result result = sdk.send("POST", "/contacts", CREATE);

        assertThat(result.code()).isEqualTo("network_error");
        assertThat(result.attempts()).isEqualTo(3);
        assertThat(doors.contacts()).hasSize(1);
    }

    @Test
    void waitsAsLongAsItIsTold() {
        MigmaSdk limited = new MigmaSdk(
                proxy.base() + "/v1",
                doors.key(
                        Map.of(MountedDoors.WORKSPACE, Permission.WRITE),
                        new RateLimit.Window(1, Duration.ofMinutes(1))));
        limited.send("POST", "/contacts", CREATE);

        MigmaSdk.Result result = limited.send("POST", "/contacts", CREATE);

        assertThat(result.code()).isEqualTo("rate_limit_exceeded");
        assertThat(result.waits()).containsExactly(Duration.ofSeconds(53), Duration.ofSeconds(53));
    }

    @Test
    void noRefusalIsSentAgain() {
        sdk.send("POST", "/contacts", CREATE);
        MigmaSdk stranger = new MigmaSdk(proxy.base() + "/v1", "unknown");
        MigmaSdk reader = new MigmaSdk(proxy.base() + "/v1", doors.reader);

        assertThat(List.of(
                        stranger.get("/contacts/x?" + MigmaCalls.PROJECT),
                        stranger.send("POST", "/contacts/bulk", "{}"),
                        reader.send("POST", "/contacts", CREATE),
                        sdk.send("POST", "/contacts", "{"),
                        sdk.send("POST", "/contacts", "{}"),
                        sdk.send("POST", "/contacts", CREATE),
                        sdk.send("POST", "/contacts/bulk", MigmaCalls.subscribers(50_001, i -> "1")),
                        sdk.send("POST", "/contacts/imports", "{}"),
                        sdk.get("/contacts/x?" + MigmaCalls.PROJECT),
                        sdk.get("/contacts/bulk/x"),
                        sdk.get("/tags?" + MigmaCalls.PROJECT),
                        sdk.send("PATCH", "/contacts/bulk", "{}"),
                        sdk.get("/nothing")))
                .allSatisfy(result -> {
                    assertThat(result.attempts()).isEqualTo(1);
                    assertThat(result.status()).isBetween(400, 415);
                    assertThat(result.code()).isNotIn("", "network_error");
                    assertThat(result.error()).isNotEmpty().isNotEqualTo("[object Object]");
                });
    }
}
