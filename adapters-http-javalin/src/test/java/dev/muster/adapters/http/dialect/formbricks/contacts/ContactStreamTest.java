package dev.muster.adapters.http.dialect.formbricks.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.muster.adapters.http.Golden;
import dev.muster.adapters.http.LargeStore;
import dev.muster.adapters.http.MountedDoors;
import dev.muster.adapters.http.RawAnswer;
import dev.muster.domain.port.out.StoreUnavailable.Retry;
import dev.muster.testkit.fixture.FailingContactStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of any length are written while they are read. */
class ContactStreamTest {

    private static final int VERY_MANY = 300_000;
    private static final int NEVER = -1;
    private static final String CONTACTS = "/api/v1/management/contacts";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<LargeStore> stores = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {CONTACTS, "/api/v1/management/contact-attributes"})
    void aListIsOnItsWayBeforeItIsReadToItsEnd(String path) throws Exception {
        try (MountedDoors doors = over(VERY_MANY, NEVER);
                InputStream body = open(doors, path, "identity");
                JsonParser parser = new JsonFactory().createParser(body)) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            assertThat(store().read).hasValueLessThan(VERY_MANY);
            assertThat(countObjects(parser)).isEqualTo(VERY_MANY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void aListThatCannotBeReadToItsEndIsBrokenOff(String encoding) throws Exception {
        try (MountedDoors doors = over(VERY_MANY, 100_000);
                InputStream body = open(doors, CONTACTS, encoding)) {
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
            assertThat(doors.send(request(doors, "/api/v2/me", "identity")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aListThatIsBrokenOffHasNoEndOnTheWireEither() {
        try (MountedDoors doors = over(VERY_MANY, 100_000)) {
            RawAnswer answer = RawAnswer.to(
                    doors.port(),
                    "GET " + CONTACTS + " HTTP/1.1\r\nHost: x\r\nx-api-key: " + doors.writer + "\r\n\r\n");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("person0@example.com").doesNotEndWith("\r\n0\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20})
    void aListThatFailsEarlyIsAnErrorLikeAnyOther(int lostAfter) {
        try (MountedDoors doors = over(VERY_MANY, lostAfter)) {
            HttpResponse<String> response = doors.send(request(doors, CONTACTS, "identity"));

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body())
                    .isEqualTo("{\"error\":{\"code\":500,\"message\":\"Internal Server Error\",\"details\":[{"
                            + "\"field\":\"error\",\"issue\":\"An error occurred while processing your request."
                            + " Please try again later.\"}]}}");
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
        }
    }

    @Test
    void nobodyReadsOnForAClientThatHasLeft() throws Exception {
        try (MountedDoors doors = over(Integer.MAX_VALUE, NEVER)) {
            try (InputStream body = open(doors, CONTACTS, "identity")) {
                assertThat(body.read()).isEqualTo('{');
            }
            assertThat(store().ended.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void aShortListIsWhole() {
        try (MountedDoors doors = over(3, NEVER)) {
            HttpResponse<String> response = doors.send(request(doors, CONTACTS, "identity"));

            assertThat(Golden.json(response.body()).get("data")).hasSize(3);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(response.headers().firstValue("Cache-Control")).contains("private, no-store");
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
        }
    }

    private MountedDoors over(int contacts, int lostAfter) {
        return MountedDoors.over(store -> {
            LargeStore large = new LargeStore(store, contacts);
            stores.add(large);
            return lostAfter == NEVER ? large : FailingContactStore.atContact(lostAfter + 1, large, Retry.LATER);
        });
    }

    /** The doors disturb a store once for imports and once for all else; it is the second that lists are read from. */
    private LargeStore store() {
        return stores.get(stores.size() - 1);
    }

    private static HttpRequest.Builder request(MountedDoors doors, String path, String encoding) {
        return doors.request(path)
                .header("x-api-key", doors.writer)
                .header("Accept-Encoding", encoding)
                .GET();
    }

    private static InputStream open(MountedDoors doors, String path, String encoding) throws Exception {
        HttpResponse<InputStream> response =
                CLIENT.send(request(doors, path, encoding).build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    /** Reads to the end of the outermost object. */
    private static int countObjects(JsonParser parser) throws IOException {
        int objects = 0;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                objects += depth == 1 ? 1 : 0;
                depth++;
            } else if (token == JsonToken.END_OBJECT) {
                depth--;
            }
        }
        return objects;
    }
}
