package dev.muster.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.http.dialect.formbricks.upload.FormbricksUploadTest;
import dev.muster.adapters.http.dialect.migma.MigmaCalls;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.StatusChange;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One store behind all doors. */
class MigmaCrossDoorTest {

    private final MountedDoors doors = MountedDoors.open();
    private final MigmaCalls calls = MigmaCalls.at(doors);

    @AfterEach
    void close() {
        doors.close();
    }

    @Test
    void showsNumbersOfTheOtherDoorAsNumbers() {
        doors.upload(FormbricksUploadTest.contacts(FormbricksUploadTest.attributes(
                "A@b.co", "userId", "007", "score", "42.5", "zip", "00123", "day", "2024-01-15", "firstName", "5")));
        doors.upload(FormbricksUploadTest.contacts(
                FormbricksUploadTest.attributes("b@b.co", "score", "+1e3"),
                FormbricksUploadTest.attributes("c@b.co", "score", " 7")));

        JsonNode list =
                Golden.json(calls.get("/v1/contacts?" + MigmaCalls.PROJECT).body());

        JsonNode first = list.at("/data/0");
        assertThat(first.get("email").textValue()).isEqualTo("a@b.co");
        assertThat(first.get("firstName").textValue()).isEqualTo("5");
        assertThat(first.get("customFields").toString())
                .isEqualTo("{\"userId\":\"007\",\"day\":\"2024-01-15\",\"score\":42.5,\"zip\":\"00123\"}");
        assertThat(list.at("/data/1/customFields/score").textValue()).isEqualTo("+1e3");
        assertThat(list.at("/data/2/customFields/score").textValue()).isEqualTo(" 7");
    }

    @Test
    void keepsNumbersThatAreTextAsText() {
        calls.post(
                "/v1/contacts",
                MigmaCalls.inProject("\"email\":\"a@b.co\",\"customFields\":{\"code\":\"42\",\"count\":42}"));

        assertThat(calls.data("/v1/contacts?" + MigmaCalls.PROJECT)
                        .at("/0/customFields")
                        .toString())
                .isEqualTo("{\"code\":\"42\",\"count\":42}");
    }

    @Test
    void refusesWhatTheTypeOfAKeyDoesNotAllow() {
        doors.upload(FormbricksUploadTest.contacts(FormbricksUploadTest.attributes("a@b.co", "score", "1")));
        String id = doors.contacts().get(0).id().value();

        var created = calls.post(
                "/v1/contacts", MigmaCalls.inProject("\"email\":\"b@b.co\",\"customFields\":{\"score\":\"many\"}"));
        var updated = calls.call(
                "PATCH", "/v1/contacts/" + id, MigmaCalls.inProject("\"customFields\":{\"score\":\"many\"}"));

        assertThat(Stream.of(created, updated))
                .allMatch(refused -> refused.statusCode() == 400
                        && Golden.json(refused.body()).get("error").textValue().startsWith("score is not valid."));
        assertThat(doors.contacts()).hasSize(1);
    }

    @Test
    void recordsWhoChangedAStatusWhenAndWhy() {
        calls.post("/v1/contacts", MigmaCalls.inProject("\"email\":\"a@b.co\""));
        String id = doors.contacts().get(0).id().value();
        doors.clock.advance(Duration.ofSeconds(1));
        calls.post("/v1/contacts/status", MigmaCalls.inProject("\"email\":\"a@b.co\",\"status\":\"unsubscribed\""));
        calls.call("PATCH", "/v1/contacts/" + id, MigmaCalls.inProject("\"status\":\"bounced\""));
        doors.bulkImport(MigmaCalls.inProject(
                "\"subscribers\":[{\"email\":\"a@b.co\"},{\"email\":\"a@b.co\",\"status\":" + "\"subscribed\"}]"));
        calls.call("PATCH", "/v1/contacts/" + id, MigmaCalls.inProject("\"status\":\"subscribed\""));

        List<StatusChange> changes = calls.statusChanges();

        assertThat(changes)
                .extracting(StatusChange::to)
                .containsExactly(ContactStatus.UNSUBSCRIBED, ContactStatus.BOUNCED, ContactStatus.SUBSCRIBED);
        assertThat(changes)
                .extracting(change -> change.by().reason())
                .containsExactly("status change", "contact updated", "bulk import");
        assertThat(changes)
                .allMatch(change -> change.by().door().equals("migma")
                        && change.by().actor().matches("[0-9a-f]{24}")
                        && change.at().equals(doors.clock.instant()));
    }

    @Test
    void aRemovedContactComesBackByARequestOfItsOwnAndByNoBulkImport() {
        calls.post("/v1/contacts", MigmaCalls.inProject("\"email\":\"a@b.co\""));
        calls.post("/v1/contacts/bulk-delete", MigmaCalls.inProject("\"emails\":[\"a@b.co\"]"));

        String imported = doors.bulkImport(MigmaCalls.inProject("\"subscribers\":[{\"email\":\"A@b.co\"}]"))
                .body();

        assertThat(imported).contains("The contact was removed; leave it out, or create it by a request of its own");
        assertThat(doors.contacts()).isEmpty();
        calls.post("/v1/contacts", MigmaCalls.inProject("\"email\":\"a@b.co\""));
        assertThat(doors.contacts()).hasSize(1);
        assertThat(calls.statusChanges())
                .extracting(change -> change.by().reason())
                .containsExactly("contact created");
    }

    /** Clients of Formbricks count on the address of a removed contact to be free. */
    @Test
    void anUploadReadmitsARemovedContactOnTheAccountOfItsKey() {
        calls.post("/v1/contacts", MigmaCalls.inProject("\"email\":\"a@b.co\""));
        calls.post("/v1/contacts/bulk-delete", MigmaCalls.inProject("\"emails\":[\"a@b.co\"]"));

        doors.upload(FormbricksUploadTest.contacts(FormbricksUploadTest.attributes("a@B.co")));

        assertThat(doors.contacts()).hasSize(1);
        assertThat(calls.statusChanges())
                .extracting(change -> change.by().reason())
                .containsExactly("bulk upload");
    }

    @Test
    void aRemovedContactIsForgottenByJobsAndAnswers() {
        String rows = MigmaCalls.subscribers(
                5_001, i -> "{\"email\":\"" + (i == 7 ? "gone@b.co\",\"status\":\"x" : "p" + i + "@b.co") + "\"}");
        String id = MigmaCalls.data(calls.named("k", "POST", MountedDoors.MIGMA, rows))
                .get("jobId")
                .textValue();
        while (calls.data(MountedDoors.MIGMA + "/" + id).get("completedAt").isNull()) {
            ManualExecutor.pass(doors);
        }
        assertThat(calls.get(MountedDoors.MIGMA + "/" + id).body()).contains("gone@b.co");
        calls.post("/v1/contacts", MigmaCalls.inProject("\"email\":\"Gone@b.co\""));

        calls.post("/v1/contacts/bulk-delete", MigmaCalls.inProject("\"emails\":[\"gone@B.co\"]"));

        JsonNode job = calls.data(MountedDoors.MIGMA + "/" + id);
        assertThat(job.at("/result/failed").intValue()).isEqualTo(1);
        assertThat(job.at("/result/errors")).isEmpty();
    }
}
