package dev.muster.adapters.http.dialect.migma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.MountedDoors;
import dev.muster.adapters.http.ParallelCalls;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.testkit.fixture.FailingContactStore;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that arrive more than once, or at the same time. */
class IdempotentWritesTest {

    private static final int AT_ONCE = 12;
    private static final String CREATE = MigmaCalls.inProject("\"email\":\"a@b.co\"");

    private final MountedDoors doors = MountedDoors.open();
    private final MigmaCalls calls = MigmaCalls.at(doors);

    @AfterEach
    void close() {
        doors.close();
    }

    @Test
    void equalNamedRequestsAtOnceHaveOneEffectAndOneAnswer() throws Exception {
        List<HttpResponse<String>> answers =
                ParallelCalls.times(AT_ONCE, () -> calls.named("k", "POST", "/v1/contacts", CREATE));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(answers).filteredOn(IdempotentWritesTest::isFirst).hasSize(1);
        assertThat(doors.contacts()).hasSize(1);
    }

    @Test
    void equalNamedImportsAtOnceAreCountedOnce() throws Exception {
        String body = MigmaCalls.people(500);

        List<HttpResponse<String>> answers =
                ParallelCalls.times(AT_ONCE, () -> calls.named("k", "POST", MountedDoors.MIGMA, body));

        assertThat(answers)
                .allMatch(answer -> answer.body()
                        .equals("{\"success\":true,\"data\":{\"success\":500,\"failed\":0,\"updated\":0,"
                                + "\"errors\":[]}}"));
        assertThat(answers).filteredOn(IdempotentWritesTest::isFirst).hasSize(1);
    }

    @Test
    void equalNamelessCreatesAtOnceMakeOneContact() throws Exception {
        List<HttpResponse<String>> answers = ParallelCalls.times(AT_ONCE, () -> calls.post("/v1/contacts", CREATE));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(AT_ONCE - 1);
        assertThat(doors.contacts()).hasSize(1);
    }

    @Test
    void equalNamelessRemovalsAtOnceRemoveOnce() throws Exception {
        calls.post("/v1/contacts", CREATE);
        String path = "/v1/contacts/" + doors.contacts().get(0).id() + "?" + MigmaCalls.PROJECT;

        List<HttpResponse<String>> answers = ParallelCalls.times(AT_ONCE, () -> calls.call("DELETE", path, ""));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 404).hasSize(AT_ONCE - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/contacts", "/v1/subscribers", "/api/v1/subscribers/", "/v1/contacts/"})
    void aNameHoldsUnderAllNamesOfARoute(String path) {
        HttpResponse<String> first = calls.named("k", "POST", "/v1/contacts", CREATE);

        HttpResponse<String> second = calls.named("k", "POST", path, CREATE);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(isFirst(second)).isFalse();
    }

    @Test
    void aFaultIsNotAnAnswerToBeGivenAgain() {
        try (MountedDoors losing =
                MountedDoors.over(store -> FailingContactStore.atCommit(1, store, StoreUnavailable.Retry.LATER))) {
            MigmaCalls there = MigmaCalls.at(losing);
            assertThat(there.named("k", "POST", "/v1/contacts", CREATE).statusCode())
                    .isEqualTo(503);
            assertThat(losing.contacts()).isEmpty();

            HttpResponse<String> second = there.named("k", "POST", "/v1/contacts", CREATE);

            assertThat(second.statusCode()).isEqualTo(201);
            assertThat(isFirst(second)).isTrue();
            assertThat(isFirst(there.named("k", "POST", "/v1/contacts", CREATE)))
                    .isFalse();
        }
    }

    @Test
    void aRateLimitIsNotAnAnswerToBeGivenAgain() {
        MigmaCalls limited = new MigmaCalls(
                doors,
                doors.key(
                        Map.of(MountedDoors.WORKSPACE, Permission.WRITE),
                        new RateLimit.Window(1, Duration.ofMinutes(1))));
        limited.get("/v1/contacts?" + MigmaCalls.PROJECT);
        assertThat(limited.named("k", "POST", "/v1/contacts", CREATE).statusCode())
                .isEqualTo(429);
        doors.clock.advance(Duration.ofMinutes(1));

        HttpResponse<String> second = limited.named("k", "POST", "/v1/contacts", CREATE);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(isFirst(second)).isTrue();
    }

    @Test
    void aRepetitionIsCountedLikeAnyRequest() {
        MigmaCalls limited = new MigmaCalls(
                doors,
                doors.key(
                        Map.of(MountedDoors.WORKSPACE, Permission.WRITE),
                        new RateLimit.Window(2, Duration.ofMinutes(1))));
        limited.named("k", "POST", "/v1/contacts", CREATE);

        HttpResponse<String> second = limited.named("k", "POST", "/v1/contacts", CREATE);

        assertThat(second.headers().firstValue("X-RateLimit-Remaining")).contains("0");
        assertThat(limited.named("k", "POST", "/v1/contacts", CREATE).statusCode())
                .isEqualTo(429);
    }

    private static boolean isFirst(HttpResponse<String> answer) {
        return answer.headers().firstValue("Idempotent-Replayed").isEmpty();
    }
}
