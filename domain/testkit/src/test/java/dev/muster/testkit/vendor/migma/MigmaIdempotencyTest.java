package dev.muster.testkit.vendor.migma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MigmaIdempotencyTest {

    private final AtomicBoolean ill = new AtomicBoolean();
    private final MigmaStandIn vendor =
            MigmaStandIn.open(MigmaOptions.defaults().unlimited().withPoisonedEmails(email -> ill.get()));
    private final MigmaClient migma = new MigmaClient(vendor);

    @AfterEach
    void close() {
        vendor.close();
    }

    private HttpResponse<String> send(String key, String email) throws IOException {
        return migma.call(
                "POST", MigmaClient.BULK, migma.batch("{\"email\":\"" + email + "\"}"), "Idempotency-Key", key);
    }

    @Test
    void theSameKeyAndBodyAreAnsweredAgainWithoutEffect() throws IOException {
        HttpResponse<String> first = send("k", "a@b.co");
        HttpResponse<String> second = send("k", "a@b.co");

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body()).contains("\"success\":1");
        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(vendor.effects()).isEqualTo(1);
    }

    @Test
    void withoutAKeyTheEffectIsRepeated() throws IOException {
        migma.send("{\"email\":\"a@b.co\"}");

        assertThat(migma.send("{\"email\":\"a@b.co\"}").body()).contains("\"updated\":1");
        assertThat(vendor.effects()).isEqualTo(2);
    }

    @Test
    void theSameKeyWithAnotherBodyIsAConflict() throws IOException {
        send("k", "a@b.co");
        HttpResponse<String> other = send("k", "c@b.co");

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("\"code\":\"IDEMPOTENCY_CONFLICT\"");
        assertThat(vendor.contacts()).containsOnlyKeys("a@b.co");
    }

    @Test
    void aFailureIsNotKept() throws IOException {
        ill.set(true);
        assertThat(send("k", "a@b.co").statusCode()).isEqualTo(500);
        ill.set(false);
        HttpResponse<String> again = send("k", "a@b.co");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void aKeyIsAtMost100CharactersLong() throws IOException {
        assertThat(send("k".repeat(100), "a@b.co").statusCode()).isEqualTo(200);
        assertThat(send("k".repeat(101), "a@b.co").statusCode()).isEqualTo(400);
    }
}
