package dev.muster.standalone.pushing.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.standalone.Call;
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

@Timeout(120)
class StatusCommandTest {

    /** More rejected contacts than a page of the ledger has. */
    private static final int MANY = 1_005;

    @TempDir
    private Path folder;

    private MusterAsVendor vendor;
    private Pusher pusher;

    @BeforeEach
    void startVendor() throws IOException {
        vendor = new MusterAsVendor(folder.resolve("vendor.db"));
        pusher = vendor.pusher(folder.resolve("muster.db"));
        pusher.importFile("email\nada@example.com\njörg@example.com\n");
    }

    @AfterEach
    void stopVendor() {
        vendor.close();
    }

    @Test
    void saysThatNothingWasPassedOnYet() {
        Call text = pusher.status();

        assertThat(text.exitCode()).isZero();
        assertThat(text.out()).contains("Nothing of this workspace was passed on yet");
        assertThat(pusher.status("--json").jsonList()).isEmpty();
        assertThat(pusher.status("--rejected").out()).contains("No contact of this workspace is rejected");
        assertThat(pusher.status("--rejected", "--json").jsonList()).isEmpty();
    }

    @Test
    void countsWhereContactsStandWithEachVendor() {
        pusher.push("formbricks");

        String sink = "formbricks " + pusher.server().toString().replaceAll("/+$", "") + " " + pusher.target();
        assertThat(pusher.status().out())
                .contains(sink)
                .containsPattern("1 +accepted")
                .containsPattern("1 +rejected for good +ADDRESS_REFUSED");
        assertThat(pusher.status("--json").jsonList())
                .isEqualTo(List.of(Map.of(
                        "sink",
                        sink,
                        "pending",
                        0L,
                        "accepted",
                        1L,
                        "rejectedForGood",
                        1L,
                        "rejectedForNow",
                        0L,
                        "unknown",
                        0L,
                        "rejections",
                        List.of(Map.of("code", "ADDRESS_REFUSED", "state", "REJECTED_FOR_GOOD", "contacts", 1L)))));
    }

    @Test
    void listsRejectedContactsWithAddressAndReason() {
        pusher.push("formbricks");

        assertThat(pusher.status("--rejected").out())
                .contains("jörg@example.com", "ADDRESS_REFUSED")
                .doesNotContain("ada@example.com");
        Map<?, ?> one =
                (Map<?, ?>) pusher.status("--rejected", "--json").jsonList().get(0);
        assertThat(one.keySet())
                .isEqualTo(new java.util.LinkedHashSet<>(
                        List.of("sink", "contactId", "email", "state", "code", "detail", "attempts", "at")));
        assertThat(one.get("email")).isEqualTo("jörg@example.com");
    }

    @Test
    void listsAllOfVeryMany() {
        StringBuilder csv = new StringBuilder("email\n");
        for (int i = 0; i < MANY; i++) {
            csv.append("ü").append(i).append("@example.com\n");
        }
        pusher.importFile(csv.toString());
        pusher.push("formbricks");

        assertThat(pusher.status("--rejected").out().lines().filter(line -> line.contains("ADDRESS_REFUSED")))
                .hasSize(MANY + 1);
        assertThat(pusher.status("--rejected", "--json").jsonList()).hasSize(MANY + 1);
    }
}
