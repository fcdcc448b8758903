package dev.muster.adapters.http.dialect.formbricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.MountedDoors;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.testkit.fixture.FailingContactStore;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever breaks, the answer is the same and reveals nothing. */
class FormbricksFailureTest {

    private static final String CONTACTS = "/api/v2/management/contacts";
    private static final String GENERIC = "{\"error\":{\"code\":500,\"message\":\"Internal Server Error\","
            + "\"details\":[{\"field\":\"error\",\"issue\":\"An error occurred while processing your request."
            + " Please try again later.\"}]}}";

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v2/me",
        "GET, /api/v2/management/contact-attribute-keys",
        "GET, /api/v2/management/contact-attribute-keys/x",
        "DELETE, /api/v2/management/contact-attribute-keys/x",
        "PUT, /api/v2/management/contact-attribute-keys/x",
        "POST, /api/v2/management/contact-attribute-keys",
        "POST, /api/v2/management/contacts",
        "GET, /api/v1/management/contacts",
        "GET, /api/v1/management/contacts/x",
        "DELETE, /api/v1/management/contacts/x",
        "GET, /api/v1/management/contact-attributes"
    })
    void aLostStore(String method, String path) {
        try (MountedDoors doors = MountedDoors.open()) {
            doors.lookUpFailure = Optional.of(new StoreUnavailable("lost a@b.co", StoreUnavailable.Retry.LATER));
            assertGeneric(sent(doors, method, path));
            doors.lookUpFailure = Optional.of(new IllegalStateException("a bug near a@b.co"));
            assertGeneric(sent(doors, method, path));
        }
    }

    @Test
    void aContactThatCouldNotBeStoredCanBeCreatedAgain() {
        try (MountedDoors doors =
                MountedDoors.over(store -> FailingContactStore.atCommit(1, store, StoreUnavailable.Retry.LATER))) {
            assertGeneric(sent(doors, "POST", CONTACTS));
            assertThat(doors.contacts()).isEmpty();
            assertThat(sent(doors, "POST", CONTACTS).statusCode()).isEqualTo(201);
        }
    }

    private static void assertGeneric(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo(GENERIC);
        assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(response.headers().firstValue("Cache-Control")).contains("private, no-store");
    }

    private static HttpResponse<String> sent(MountedDoors doors, String method, String path) {
        String body = "{\"workspaceId\":\"" + MountedDoors.WORKSPACE + "\",\"attributes\":{\"email\":\"a@b.co\"}}";
        return doors.send(doors.request(path)
                .header("x-api-key", doors.writer)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }
}
