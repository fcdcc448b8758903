package dev.muster.standalone.importing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.standalone.Call;
import dev.muster.standalone.MusterAsVendor;
import dev.muster.standalone.Pusher;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PushAfterImportTest {

    private static final String GOOD = "email\nada@example.com\n";
    private static final String ONE_BAD = "email\nada@example.com\nnot-an-address\n";

    @TempDir
    private Path folder;

    private MusterAsVendor vendor;
    private Pusher pusher;

    @BeforeEach
    void startVendor() throws IOException {
        vendor = new MusterAsVendor(folder.resolve("vendor.db"));
        pusher = vendor.pusher(folder.resolve("muster.db"));
    }

    @AfterEach
    void stopVendor() {
        vendor.close();
    }

    @Test
    void importsAndThenPassesOn() {
        Call call = pusher.importAndPush(GOOD, "formbricks");

        assertThat(call.exitCode()).as(call.out() + call.err()).isZero();
        assertThat(call.out()).containsSubsequence("created", "Push from", "accepted");
        assertThat(vendor.received()).contains("ada@example.com");
    }

    @Test
    void addsThePushToTheReportInJson() {
        Map<String, Object> report =
                pusher.importAndPush(ONE_BAD, "migma", "--json").json();

        assertThat(report).containsEntry("created", 1L).containsEntry("rejected", 1L);
        Map<?, ?> push = (Map<?, ?>) report.get("push");
        assertThat(push.keySet()).hasSize(5);
        assertThat(((Map<?, ?>) push.get("report")).get("accepted")).isEqualTo(1L);
    }

    @Test
    void tellsOfTheImportAlsoIfThePushIsRefused() throws IOException {
        try (FileChannel other = FileChannel.open(folder.resolve("muster.db-push"), CREATE, WRITE)) {
            other.lock();

            Call call = pusher.importAndPush(GOOD, "migma", "--json");

            assertThat(call.exitCode()).isEqualTo(5);
            assertThat(call.json()).containsEntry("created", 1L).containsEntry("push", null);
            assertThat(call.err()).contains("Another push to migma");
        }
    }

    @Test
    void endsWithTheGraverExitCode() {
        assertThat(pusher.importAndPush(ONE_BAD, "migma").exitCode()).isEqualTo(1);
        assertThat(pusher.withKey("wrong")
                        .importAndPush("email\nbob@example.com\nnot-an-address\n", "migma")
                        .exitCode())
                .isEqualTo(7);
    }

    @Test
    void leavesThePushOutOfADryRunAndSaysSo() {
        Call text = pusher.importAndPush(GOOD, "formbricks", "--dry-run");
        Map<String, Object> json =
                pusher.importAndPush(GOOD, "formbricks", "--dry-run", "--json").json();

        assertThat(text.exitCode()).isZero();
        assertThat(text.out()).contains("push was left out");
        assertThat(json).containsEntry("push", null);
        assertThat(vendor.received()).doesNotContain("@");
    }

    @Test
    void doesNotPassOnWhatAStoppedImportLeft() {
        Call call = pusher.importAndPush(ONE_BAD, "formbricks", "--on-failure", "stop");

        assertThat(call.exitCode()).isEqualTo(4);
        assertThat(call.out()).contains("push was left out");
        assertThat(vendor.received()).doesNotContain("@");
    }
}
