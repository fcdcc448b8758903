package dev.muster.adapters.http.dialect.migma.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.ManualExecutor;
import dev.muster.adapters.http.MountedDoors;
import dev.muster.domain.contact.ContactStatus;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says of consent counts, and what cannot be understood refuses it. */
class FileConsentTest {

    private static final String EMAIL_ONLY = "{\"email\":\"Email\"}";
    private static final String OPTED_OUT = "Email,Email Address is Opted-Out\na@b.co,yes\n";

    private final MountedDoors doors = MountedDoors.open();

    @AfterEach
    void close() {
        doors.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", EMAIL_ONLY})
    void aColumnThatIsNotUnderstoodRefusesTheFile(String map) {
        HttpResponse<String> refused = FileForm.of(OPTED_OUT, map).send(doors);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("The column \\\"Email Address is Opted-Out\\\" may say who must not be written to")
                .contains("{\\\"unsubscribed-if-yes\\\":\\\"Email Address is Opted-Out\\\"}");
        assertThat(doors.contacts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\":\"Email\",\"unsubscribed-if-yes\":\"Email Address is Opted-Out\"}",
                "{\"email\":\"Email\",\"unsubscribed-if-yes\":[\"Email Address is Opted-Out\"]}",
                "{\"Email\":\"email\",\"Email Address is Opted-Out\":\"unsubscribed-if-yes\"}"
            })
    void theMapSaysWhatAColumnMeans(String map) {
        assertThat(statusAfter(FileForm.of(OPTED_OUT, map))).isEqualTo(ContactStatus.UNSUBSCRIBED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\":\"Email\",\"-\":\"Email Address is Opted-Out\"}",
                "{\"Email\":\"email\",\"Email Address is Opted-Out\":\"-\"}",
                "{\"email\":\"Email\",\"customFields\":{\"out\":\"Email Address is Opted-Out\"}}"
            })
    void theMapKeepsAColumnOrLeavesItOut(String map) {
        assertThat(statusAfter(FileForm.of(OPTED_OUT, map))).isEqualTo(ContactStatus.SUBSCRIBED);
    }

    @Test
    void aColumnThatIsUnderstoodCountsAlthoughTheMapDoesNotNameIt() {
        String file = "Email,First,Unsubscribed\na@b.co,Ada,yes\n";

        assertThat(statusAfter(FileForm.of(file, "{\"email\":\"Email\",\"firstName\":\"First\"}")))
                .isEqualTo(ContactStatus.UNSUBSCRIBED);
    }

    @Test
    void aColumnThatIsUnderstoodIsLeftOutIfTheMapSaysSo() {
        String file = "Email,Unsubscribed\na@b.co,yes\n";

        assertThat(statusAfter(FileForm.of(file, "{\"email\":\"Email\",\"-\":[\"Unsubscribed\"]}")))
                .isEqualTo(ContactStatus.SUBSCRIBED);
    }

    @Test
    void aYesInAColumnOfStatusesIsNoStatusUntilSomebodySaysWhichOne() {
        String file = "Email,Status\na@b.co,yes\n";
        String map = "{\"email\":\"Email\",\"status\":\"Status\"}";

        assertThat(FileForm.of(file, map).send(doors).statusCode()).isEqualTo(400);
        assertThat(statusAfter(FileForm.of(file, map).field("statusMap", "{\"Yes\":\"bounced\"}")))
                .isEqualTo(ContactStatus.BOUNCED);
    }

    @Test
    void theNameOfAFileIsEvidence() {
        String file = "Email,Name\na@b.co,Ada\n";

        HttpResponse<String> refused = named("cleaned_members.csv", file).send(doors);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("cleaned_members.csv", "in the form field status: bounced");
        assertThat(statusAfter(named("cleaned_members.csv", file).field("status", "bounced")))
                .isEqualTo(ContactStatus.BOUNCED);
    }

    @Test
    void aFormSaysWhatEverybodyIs() {
        FileForm form = FileForm.of("Email\na@b.co\n", EMAIL_ONLY)
                .field("status", "non-subscribed")
                .field("tags", "old list");

        assertThat(statusAfter(form)).isEqualTo(ContactStatus.NON_SUBSCRIBED);
        assertThat(doors.contacts().get(0).profile().tags().names()).containsExactly("old list");
    }

    private static FileForm named(String name, String file) {
        return FileForm.inProject()
                .part(
                        "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"",
                        file.getBytes(StandardCharsets.UTF_8));
    }

    private ContactStatus statusAfter(FileForm form) {
        assertThat(form.send(doors).statusCode()).isEqualTo(201);
        while (doors.contacts().isEmpty()) {
            ManualExecutor.pass(doors);
        }
        return doors.contacts().get(0).profile().status();
    }
}
