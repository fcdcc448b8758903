package dev.muster.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.standalone.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the report says of consent: who is subscribed, who stays protected, and whose withdrawal counts. */
class ConsentReportTest {

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void dataFile() {
        data = folder.resolve("muster.db");
    }

    @Test
    void aWithdrawalCountsEvenIfItsRowIsRejected() throws IOException {
        imports("email,points\na@example.com,10\n");

        Call rehearsal = imports("email,points,status\na@example.com,n/a,unsubscribed\n", "--dry-run");
        Call real = imports("email,points,status\na@example.com,n/a,unsubscribed\n");

        assertThat(rehearsal.exitCode()).isEqualTo(1);
        assertThat(real.exitCode()).isEqualTo(1);
        assertThat(rehearsal.out()).containsPattern("rejected +1").containsPattern("withdrawn +1");
        assertThat(real.out()).containsPattern("rejected +1").containsPattern("withdrawn +1");
        assertThat(exported()).contains("a@example.com").contains("unsubscribed");
        assertThat(Call.of("history", "a@example.com", "--data", data).out())
                .contains("unsubscribed", "import of a file");
    }

    @Test
    void underLeaveItDoesNot() throws IOException {
        imports("email,points\na@example.com,10\n");

        Call call = imports(
                "email,points,status\na@example.com,n/a,unsubscribed\n", "--on-refused-withdrawal", "leave", "--json");

        assertThat(call.json()).containsEntry("rejected", 1L).containsEntry("withdrawn", 0L);
        assertThat(exported()).doesNotContain("unsubscribed");
    }

    @Test
    void aStatusThatDoesNotCountIsKeptProtected() throws IOException {
        imports("email,status\na@example.com,unsubscribed\n");

        Call first = imports("email,status\na@example.com,subscribed\n");
        Call second = imports("email,status\na@example.com,subscribed\n", "--json");

        assertThat(first.out())
                .containsPattern("unchanged +1")
                .containsPattern("kept protected +1")
                .doesNotContain("withdrawn");
        assertThat(second.json())
                .containsEntry("unchanged", 1L)
                .containsEntry("keptProtected", 1L)
                .containsEntry("newSubscribers", 0L);
        assertThat(exported()).contains("unsubscribed");
    }

    @Test
    void saysHowManyAreSubscribedIfNoColumnStatesConsent() throws IOException {
        String three = "email,name\na@example.com,A\nb@example.com,B\nc@example.com,C\n";

        Call rehearsal = imports(three, "--dry-run");
        Call real = imports(three);
        Call again = imports(three);
        Call one = imports("email\nd@example.com\n");

        String line = "No column states consent: the 3 new contacts are subscribed. Say otherwise with --status.";
        assertThat(rehearsal.out()).contains(line);
        assertThat(real.out()).contains(line).containsPattern("new subscribers +3");
        assertThat(again.out()).contains("No column states consent: no new contact is subscribed.");
        assertThat(one.out()).contains("the new contact is subscribed.");
    }

    @Test
    void saysNothingOfTheKindIfAColumnOrAnOptionDoesOrRowsMay() throws IOException {
        Call option = imports("email\nz@example.com\n", "--status", "subscribed");
        Call csv = imports("email,status\na@example.com,subscribed\n");
        Call ndjson =
                Call.withInput("{\"email\":\"b@example.com\"}\n", "import", "-", "--format", "ndjson", "--data", data);

        assertThat(option.out()).doesNotContain("states consent").containsPattern("new subscribers +1");
        assertThat(csv.out()).doesNotContain("states consent").containsPattern("new subscribers +1");
        assertThat(ndjson.out()).doesNotContain("states consent").containsPattern("new subscribers +1");
    }

    private Call imports(String content, Object... options) throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), content);
        Object[] args = new Object[options.length + 4];
        args[0] = "import";
        args[1] = file;
        args[2] = "--data";
        args[3] = data;
        System.arraycopy(options, 0, args, 4, options.length);
        return Call.of(args);
    }

    private String exported() {
        return Call.of("export", "--data", data).out();
    }
}
