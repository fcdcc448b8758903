package dev.muster.adapters.http.dialect.migma.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.http.DoorLimits;
import dev.muster.adapters.http.Golden;
import dev.muster.adapters.http.ManualExecutor;
import dev.muster.adapters.http.MountedDoors;
import dev.muster.adapters.http.ParallelCalls;
import dev.muster.adapters.http.dialect.migma.MigmaCalls;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.FailingContactStore;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are too long to wait for. */
class BulkImportJobTest {

    private static final String NOT_FOUND = "{\"success\":false,\"error\":\"Import job not found\"}";

    private final MountedDoors doors = MountedDoors.open();
    private final MigmaCalls calls = MigmaCalls.at(doors);

    @AfterEach
    void close() {
        doors.close();
    }

    @Test
    void fiveThousandAreImportedAtOnceAndOneMoreIsAJob() {
        assertThat(calls.post(MountedDoors.MIGMA, MigmaCalls.people(5_000)).body())
                .isEqualTo("{\"success\":true,\"data\":{\"success\":5000,\"failed\":0,\"updated\":0,\"errors\":[]}}");

        HttpResponse<String> accepted = calls.post(MountedDoors.MIGMA, MigmaCalls.people(5_001));

        assertThat(accepted.statusCode()).isEqualTo(200);
        JsonNode data = MigmaCalls.data(accepted);
        assertThat(data.fieldNames()).toIterable().containsExactly("jobId", "status", "totalContacts", "message");
        assertThat(data.get("jobId").textValue()).matches("[0-9a-f]{24}");
        assertThat(data.get("status").textValue()).isEqualTo("processing");
        assertThat(data.get("totalContacts").intValue()).isEqualTo(5_001);
        assertThat(data.get("message").textValue()).startsWith("The import of 5001 contacts has started.");
        JsonNode done = completed(id(accepted));
        assertThat(done.at("/result").toString())
                .isEqualTo("{\"success\":1,\"failed\":0,\"updated\":5000,\"errors\":[]}");
    }

    @Test
    void tellsHowFarItHasCome() {
        ManualExecutor worker = ManualExecutor.held(doors);
        String path = MountedDoors.MIGMA + "/" + ordered(MigmaCalls.people(5_500));

        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(calls.get(path).body())
                .isEqualTo("{\"success\":true,\"data\":{\"jobId\":\"" + id + "\",\"status\":\"pending\","
                        + "\"totalContacts\":5500,\"processed\":0,\"result\":null,\"error\":null,"
                        + "\"createdAt\":\"2026-05-01T10:00:07.000Z\",\"completedAt\":null}}");
        worker.step();
        assertThat(calls.get(path).body())
                .isEqualTo("{\"success\":true,\"data\":{\"jobId\":\"" + id + "\",\"status\":\"processing\","
                        + "\"totalContacts\":5500,\"processed\":1000,\"result\":null,\"error\":null,"
                        + "\"createdAt\":\"2026-05-01T10:00:07.000Z\",\"completedAt\":null}}");
        assertThat(doors.contacts()).hasSize(1_000);
        for (int portions = 2; portions <= 5; portions++) {
            worker.step();
            assertThat(calls.data(path).get("processed").intValue()).isEqualTo(portions * 1_000);
        }
        doors.clock.advance(Duration.ofMillis(1_234));
        worker.step();
        assertThat(calls.get(path).body())
                .isEqualTo("{\"success\":true,\"data\":{\"jobId\":\"" + id + "\",\"status\":\"completed\","
                        + "\"totalContacts\":5500,\"processed\":5500,"
                        + "\"result\":{\"success\":5500,\"failed\":0,\"updated\":0,\"errors\":[]},\"error\":null,"
                        + "\"createdAt\":\"2026-05-01T10:00:07.000Z\",\"completedAt\":\"2026-05-01T10:00:08.234Z\"}}");
        worker.release();
    }

    @Test
    void saysOfRowsWhatAnImportAtOnceSays() {
        String rows = MigmaCalls.subscribers(6_000, i -> switch (i % 4) {
            case 0 -> "{\"email\":\"p" + i + "@b.co\",\"customFields\":{\"userId\":\"u" + i % 16 + "\"}}";
            case 1 -> "{\"email\":\" bad" + i + "\",\"tags\":[\"" + "t".repeat(i % 102) + "\"]}";
            case 2 -> "{\"email\":\"q" + i % 600 + "@b.co\",\"status\":\"" + (i % 3 == 0 ? "nope" : "bounced") + "\"}";
            default -> "{\"email\":\"r" + i + "@b.co\",\"phone\":" + i + ",\"projectId\":\"x\"}";
        });
        JsonNode later = completed(ordered(rows)).get("result");

        try (MountedDoors patient = MountedDoors.with(DoorLimits.DEFAULT.with(
                new DoorLimits.Migma(32L << 20, 50_000, 50_000, 1_000, new RateLimit.Unlimited())))) {
            JsonNode atOnce = MigmaCalls.data(MigmaCalls.at(patient).post(MountedDoors.MIGMA, rows));

            assertThat(later).isEqualTo(atOnce);
            assertThat(doors.contacts()).hasSameSizeAs(patient.contacts());
        }
        assertThat(later.get("errors")).hasSize(1_000);
        assertThat(later.get("failed").intValue()).isGreaterThan(1_000);
    }

    @Test
    void givesAnEqualUploadTheJobThatRuns() throws Exception {
        ManualExecutor worker = ManualExecutor.held(doors);
        String body = MigmaCalls.people(5_001);

        Set<String> ids = ParallelCalls.times(8, () -> ordered(body)).stream().collect(Collectors.toSet());

        assertThat(ids).hasSize(1);
        assertThat(id(calls.post("/api/v1/subscribers/bulk/", body))).isIn(ids);
        assertThat(ordered(body + " ")).isNotIn(ids);
        String others = id(new MigmaCalls(doors, doors.limited).post(MountedDoors.MIGMA, body));
        assertThat(others).isNotIn(ids);
        worker.release();
        completed(others);
        assertThat(ordered(body)).isNotIn(ids);
    }

    @Test
    void answersANamedUploadAlikeAfterItHasEnded() {
        String body = MigmaCalls.people(5_001);
        HttpResponse<String> first = calls.named("k", "POST", MountedDoors.MIGMA, body);
        completed(id(first));

        HttpResponse<String> second = calls.named("k", "POST", MountedDoors.MIGMA, body);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
    }

    @Test
    void tellsWhatAFailedJobCameTo() {
        try (MountedDoors breaking = MountedDoors.over(store -> FailingContactStore.withBugAtTransaction(2, store))) {
            MigmaCalls there = MigmaCalls.at(breaking);
            String path = MountedDoors.MIGMA + "/"
                    + id(there.post(
                            MountedDoors.MIGMA,
                            MigmaCalls.subscribers(
                                    5_001, i -> "{\"email\":\"" + (i == 0 ? "bad" : "p" + i + "@b.co") + "\"}")));
            JsonNode failed = ended(there, path);

            assertThat(failed.get("status").textValue()).isEqualTo("failed");
            assertThat(failed.get("processed").intValue()).isEqualTo(1_000);
            assertThat(failed.get("totalContacts").intValue()).isEqualTo(5_001);
            assertThat(failed.get("error").textValue()).contains("rows not processed were given up");
            assertThat(failed.get("result").toString())
                    .isEqualTo("{\"success\":999,\"failed\":1,\"updated\":0,"
                            + "\"errors\":[\"Row 1 (bad): Invalid email address\"]}");
            assertThat(failed.get("completedAt").textValue()).isEqualTo("2026-05-01T10:00:07.000Z");
        }
    }

    @Test
    void isSeenByThoseWhoMayReadTheProjectAndNobodyElse() {
        String path = MountedDoors.MIGMA + "/" + ordered(MigmaCalls.people(5_001));

        for (String key : List.of(doors.writer, doors.reader, doors.elsewhere, doors.limited)) {
            assertThat(new MigmaCalls(doors, key).get(path).statusCode()).isEqualTo(200);
        }
        for (String key : List.of(
                doors.key(Map.of(MountedDoors.SECOND, Permission.MANAGE), new RateLimit.Unlimited()),
                foreignKey(MountedDoors.FOREIGN),
                foreignKey(MountedDoors.WORKSPACE))) {
            HttpResponse<String> refused = new MigmaCalls(doors, key).get(path);
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(refused.body()).isEqualTo(NOT_FOUND);
        }
        assertThat(new MigmaCalls(doors, doors.organisational).get(path).body())
                .isEqualTo("{\"success\":false,\"error\":\"API key lacks audience:read\"}");
        assertThat(new MigmaCalls(doors, "unknown").get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffffffffffffffffffffffff", "x", "a@b.co", "0000000000000000000000001", "%20", "status"})
    void knowsNoOtherJobs(String id) {
        HttpResponse<String> refused = calls.get(MountedDoors.MIGMA + "/" + id);

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(Golden.json(refused.body()).get("success").booleanValue()).isFalse();
    }

    @Test
    void isFoundUnderAllNames() {
        String id = ordered(MigmaCalls.people(5_001));

        for (String path : List.of("/v1/subscribers/bulk/", "/api/v1/contacts/bulk/", "/api/v1/subscribers/bulk/")) {
            assertThat(calls.get(path + id).statusCode()).isEqualTo(200);
            assertThat(calls.get(path + id + "/?projectId=whatever").statusCode())
                    .isEqualTo(200);
        }
        assertThat(calls.get("/v1/contacts/imports/" + id).body()).isEqualTo(NOT_FOUND);
    }

    @Test
    void takesFiftyThousandRowsAndNotOneMore() {
        JsonNode done = completed(ordered(MigmaCalls.people(50_000)));

        assertThat(done.at("/result/success").intValue()).isEqualTo(50_000);
        HttpResponse<String> refused =
                calls.post(MountedDoors.MIGMA, MigmaCalls.subscribers(50_001, i -> "{\"email\":\"q" + i + "@b.co\"}"));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body())
                .isEqualTo("{\"success\":false,\"error\":\"A request takes at most 50000 subscribers."
                        + " Send fewer at a time.\"}");
        assertThat(doors.contacts()).hasSize(50_000);
    }

    private String foreignKey(WorkspaceId workspace) {
        return doors.keys
                .issue("", new OrganisationId("org-2"), Map.of(workspace, Permission.MANAGE), new RateLimit.Unlimited())
                .secret();
    }

    private String ordered(String body) {
        return id(calls.post(MountedDoors.MIGMA, body));
    }

    private JsonNode completed(String id) {
        JsonNode done = ended(calls, MountedDoors.MIGMA + "/" + id);
        assertThat(done.get("status").textValue()).isEqualTo("completed");
        return done;
    }

    private static JsonNode ended(MigmaCalls calls, String path) {
        long processed = 0;
        JsonNode job = calls.data(path);
        while (job.get("completedAt").isNull()) {
            assertThat(job.get("processed").longValue()).isGreaterThanOrEqualTo(processed);
            processed = job.get("processed").longValue();
            ManualExecutor.pass(calls.doors());
            job = calls.data(path);
        }
        return job;
    }

    private static String id(HttpResponse<String> accepted) {
        return MigmaCalls.data(accepted).get("jobId").textValue();
    }
}
