package dev.muster.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.dialect.formbricks.upload.FormbricksUploadTest;
import dev.muster.domain.port.in.ImportContacts;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.testkit.fixture.FailingContactStore;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTest {

    private static final String UPLOAD = FormbricksUploadTest.contacts(FormbricksUploadTest.attributes("a@b.co"));
    private static final String IMPORT =
            "{\"projectId\":\"" + MountedDoors.WORKSPACE + "\",\"subscribers\":[{\"email\":\"a@b.co\"}]}";
    private static final String GENERIC = "{\"error\":{\"code\":500,\"message\":\"Internal Server Error\","
            + "\"details\":[{\"field\":\"error\",\"issue\":\"An error occurred while processing your request."
            + " Please try again later.\"}]}}";
    private static final String UNAVAILABLE = "{\"success\":false,\"error\":\"The contacts cannot be stored at the"
            + " moment. Send the same request again.\"}";

    @ParameterizedTest
    @EnumSource(StoreUnavailable.Retry.class)
    void aLostStoreFailsAnUploadAndTheNextOneWorks(StoreUnavailable.Retry retry) {
        try (MountedDoors doors = MountedDoors.over(store -> FailingContactStore.atCommit(1, store, retry))) {
            HttpResponse<String> failed = doors.upload(UPLOAD);

            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.body()).isEqualTo(GENERIC);
            assertThat(doors.contacts()).isEmpty();
            assertThat(doors.upload(UPLOAD).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(StoreUnavailable.Retry.class)
    void aLostStoreAsksForTheImportAgain(StoreUnavailable.Retry retry) {
        try (MountedDoors doors = MountedDoors.over(store -> FailingContactStore.atWrite(1, store, retry))) {
            HttpResponse<String> failed = doors.bulkImport(IMPORT);

            assertThat(failed.statusCode()).isEqualTo(503);
            assertThat(failed.body()).isEqualTo(UNAVAILABLE);
            assertThat(failed.headers().firstValue("Retry-After")).contains("5");
            assertThat(doors.bulkImport(IMPORT).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aStoreThatIsLostOutsideAnImportIsToldTheSameWay() {
        try (MountedDoors doors = throwing(new StoreUnavailable("lost", StoreUnavailable.Retry.LATER))) {
            assertThat(doors.upload(UPLOAD).body()).isEqualTo(GENERIC);
            assertThat(doors.bulkImport(IMPORT).body()).isEqualTo(UNAVAILABLE);
        }
    }

    @Test
    void theHealthOfAStoreThatIsLostIsToldNotFailedUpon() {
        try (MountedDoors doors = MountedDoors.open()) {
            doors.lookUpFailure = Optional.of(new StoreUnavailable("lost", StoreUnavailable.Retry.LATER));
            HttpResponse<String> lost =
                    doors.send(doors.request("/api/v2/health").GET());
            doors.lookUpFailure = Optional.of(new IllegalStateException("a bug"));
            HttpResponse<String> broken =
                    doors.send(doors.request("/api/v2/health").GET());

            assertThat(lost.statusCode()).isEqualTo(200);
            assertThat(lost.body()).isEqualTo("{\"data\":{\"main_database\":false,\"cache_database\":true}}");
            assertThat(broken.statusCode()).isEqualTo(503);
            assertThat(broken.body())
                    .isEqualTo("{\"error\":{\"code\":503,\"message\":\"Service Unavailable\",\"details\":[{"
                            + "\"field\":\"health\",\"issue\":\"Failed to perform health checks\"}]}}");
        }
    }

    @Test
    void aStoreThatIsLostWhileTheWorkspaceIsLookedUpIsToldTheSameWay() {
        try (MountedDoors doors = MountedDoors.open()) {
            doors.lookUpFailure = Optional.of(new StoreUnavailable("lost", StoreUnavailable.Retry.LATER));

            assertThat(doors.upload(UPLOAD).body()).isEqualTo(GENERIC);
            assertThat(doors.bulkImport(IMPORT).statusCode()).isEqualTo(503);
        }
    }

    @Test
    void aBugIsAnsweredWithoutItsTextButWithARequestId() {
        try (MountedDoors doors = throwing(new IllegalStateException("secret@b.co"))) {
            HttpResponse<String> upload = doors.upload(UPLOAD);
            HttpResponse<String> bulkImport = doors.bulkImport(IMPORT);

            assertThat(upload.statusCode()).isEqualTo(500);
            assertThat(upload.body()).isEqualTo(GENERIC);
            assertThat(upload.headers().firstValue("X-Request-Id")).isPresent();
            assertThat(bulkImport.statusCode()).isEqualTo(500);
            assertThat(bulkImport.body())
                    .isEqualTo("{\"success\":false,\"error\":\"Something went wrong on the server.\"}");
            assertThat(bulkImport.headers().firstValue("X-Request-Id"))
                    .isPresent()
                    .isNotEqualTo(upload.headers().firstValue("X-Request-Id"));
        }
    }

    @Test
    void anErrorOfTheVirtualMachineIsAnsweredToo() {
        ImportContacts exhausted = request -> {
            throw new OutOfMemoryError("on purpose");
        };
        try (MountedDoors doors = MountedDoors.scripted(exhausted)) {
            assertThat(doors.upload(UPLOAD).body()).isEqualTo(GENERIC);
        }
    }

    private static MountedDoors throwing(RuntimeException cause) {
        return MountedDoors.scripted(request -> {
            throw cause;
        });
    }
}
