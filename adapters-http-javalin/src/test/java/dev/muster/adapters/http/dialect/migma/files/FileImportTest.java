package dev.muster.adapters.http.dialect.migma.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.http.ManualExecutor;
import dev.muster.adapters.http.MountedDoors;
import dev.muster.adapters.http.dialect.migma.MigmaCalls;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.UserId;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as the source of an import. */
public class FileImportTest {

    public static final String IMPORTS = "/v1/contacts/imports";

    private static final String EMAIL_ONLY = "{\"email\":\"Email\"}";

    private final MountedDoors doors = MountedDoors.open();
    private final MigmaCalls calls = MigmaCalls.at(doors);

    @AfterEach
    void close() {
        doors.close();
    }

    @Test
    void isAcceptedAndTellsHowFarItHasCome() {
        ManualExecutor worker = ManualExecutor.held(doors);
        HttpResponse<String> accepted =
                FileForm.of("Email\na@b.co\nA@b.co\nbad\n", EMAIL_ONLY).send(doors);
        String id = id(accepted);

        assertThat(accepted.statusCode()).isEqualTo(201);
        assertThat(accepted.body())
                .isEqualTo("{\"success\":true,\"data\":{\"object\":\"contact_import\",\"id\":\"" + id
                        + "\",\"status\":\"processing\"}}");
        assertThat(calls.get(IMPORTS + "/" + id).body())
                .isEqualTo("{\"success\":true,\"data\":{\"object\":\"contact_import\",\"id\":\"" + id + "\","
                        + "\"status\":\"pending\",\"counts\":{\"total\":3,\"created\":0,\"updated\":0,\"skipped\":0,"
                        + "\"failed\":0},\"errors\":[],\"created_at\":\"2026-05-01T10:00:07.000Z\","
                        + "\"completed_at\":null,\"error\":null}}");
        worker.release();
        assertThat(completed(id).toString())
                .isEqualTo("{\"object\":\"contact_import\",\"id\":\"" + id + "\","
                        + "\"status\":\"completed\",\"counts\":{\"total\":3,\"created\":1,\"updated\":1,\"skipped\":0,"
                        + "\"failed\":1},\"errors\":[\"Row 3 (bad): Invalid email address\"],"
                        + "\"created_at\":\"2026-05-01T10:00:07.000Z\","
                        + "\"completed_at\":\"2026-05-01T10:00:07.000Z\",\"error\":null}");
        assertThat(calls.get("/v1/contacts/bulk/" + id).statusCode()).isEqualTo(404);
        assertThat(calls.get("/api/v1/subscribers/imports/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void importsExactlyTheColumnsOfTheMap() {
        completed(FileForm.of("""
                E-Mail,Vorname,Nachname,Telefon,Land,Sprache,Consent,Labels,Kunde,Score,Unsubscribed,Tags,First Name,Notes
                 Ada@B.co ,Ada,"L, M",+49 30,DE,de,Bounced,"x; y",00123,1.10,yes,never,Other,secret
                bob@b.co,Bob,,,,,,,,,,,,
                """, """
                {"email":"E-Mail","firstName":"Vorname","lastName":"Nachname","phone":"Telefon","country":"Land",
                 "language":"Sprache","status":"Consent","tags":"Labels",
                 "customFields":{"userId":"Kunde","status":"Score"},"name":null}
                """));

        Profile ada = doors.contacts().get(0).profile();
        assertThat(ada.email().typed()).isEqualTo("Ada@B.co");
        assertThat(ada.userId()).contains(new UserId("00123"));
        assertThat(ada.status()).isEqualTo(ContactStatus.BOUNCED);
        assertThat(ada.tags().names()).containsExactly("x", "y");
        assertThat(ada.attributes().values())
                .containsOnlyKeys("firstName", "lastName", "phone", "country", "language", "status")
                .containsEntry("lastName", AttributeValue.text("L, M"))
                .containsEntry("status", AttributeValue.text("1.10"));
        Profile bob = doors.contacts().get(1).profile();
        assertThat(bob.attributes().values()).containsOnlyKeys("firstName");
        assertThat(bob.status()).isEqualTo(ContactStatus.SUBSCRIBED);
        assertThat(bob.tags().names()).isEmpty();
    }

    @Test
    void anEmptyCellLeavesWhatIsThere() {
        calls.post(
                "/v1/contacts",
                MigmaCalls.inProject("\"email\":\"a@b.co\",\"firstName\":\"A\",\"status\":\"unsubscribed\""));

        JsonNode done = completed(FileForm.of(
                "Email,First,Status\na@b.co,,\n",
                "{\"email\":\"Email\",\"firstName\":\"First\",\"status\":\"Status\"}"));

        assertThat(done.at("/counts/updated").intValue()).isEqualTo(1);
        Profile profile = doors.contacts().get(0).profile();
        assertThat(profile.attributes().find("firstName")).contains(AttributeValue.text("A"));
        assertThat(profile.status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
    }

    @Test
    void splitsANameAtItsLastBlank() {
        completed(FileForm.of(
                        "Email;Full Name\na@b.co; Ada King Lovelace \nb@b.co;Prince\nc@b.co;\n",
                        "{\"email\":\"Email\",\"name\":\"Full Name\"}")
                .field("delimiter", ";"));

        assertThat(doors.contacts())
                .extracting(contact -> contact.profile().attributes().values().values().stream()
                        .map(AttributeValue::text)
                        .toList()
                        .toString())
                .containsExactly("[Ada King, Lovelace]", "[Prince]", "[]");
    }

    @Test
    void updatesOrPassesOverWhoIsThereAlready() {
        calls.post("/v1/contacts", MigmaCalls.inProject("\"email\":\"p0@b.co\",\"firstName\":\"Old\""));
        String file = "Email,First\n"
                + IntStream.range(0, 1_500).mapToObj(i -> "p" + i + "@b.co,N\n").collect(Collectors.joining())
                + "P1@b.co,Twice\nP1499@b.co,Twice\nbad,x\n";
        String map = "{\"email\":\"Email\",\"firstName\":\"First\"}";

        JsonNode skipping = completed(FileForm.of(file, map).field("onConflict", "skip"));

        assertThat(skipping.get("counts").toString())
                .isEqualTo("{\"total\":1503,\"created\":1499,\"updated\":0,\"skipped\":3,\"failed\":1}");
        assertThat(firstName(0)).isEqualTo("Old");
        assertThat(firstName(1)).isEqualTo("N");
        JsonNode updating = completed(FileForm.of(file, map).field("onConflict", "upsert"));
        assertThat(updating.get("counts").toString())
                .isEqualTo("{\"total\":1503,\"created\":0,\"updated\":1502,\"skipped\":0,\"failed\":1}");
        assertThat(firstName(0)).isEqualTo("N");
        assertThat(firstName(1)).isEqualTo("Twice");
    }

    @Test
    void aStatusIsAppliedAndAttributed() {
        calls.post("/v1/contacts", MigmaCalls.inProject("\"email\":\"a@b.co\",\"status\":\"unsubscribed\""));

        JsonNode done = completed(FileForm.of(
                "Email,Status\na@b.co,Active\nb@b.co,perhaps\n", "{\"email\":\"Email\",\"status\":\"Status\"}"));

        assertThat(doors.contacts().get(0).profile().status()).isEqualTo(ContactStatus.SUBSCRIBED);
        assertThat(done.at("/errors/0").textValue())
                .isEqualTo("Row 2 (b@b.co): Invalid status, use subscribed, unsubscribed, bounced or non-subscribed");
        assertThat(calls.statusChanges()).singleElement().satisfies(change -> {
            assertThat(change.by().door()).isEqualTo("migma");
            assertThat(change.by().reason()).isEqualTo("file import");
            assertThat(change.by().actor()).isNotEmpty();
        });
    }

    @Test
    void tagsGoToEveryRow() {
        completed(FileForm.of("Email,Tags\na@b.co,x|y\nb@b.co,\n", "{\"email\":\"Email\",\"tags\":\"Tags\"}")
                .field("tags", "[\"one, two\",\" three \",\"\"]"));
        completed(FileForm.of("Email\nc@b.co\n", EMAIL_ONLY)
                .field("tags", " p , q,, ")
                .field("tags", "r"));

        assertThat(doors.contacts())
                .extracting(contact -> contact.profile().tags().names().toString())
                .containsExactly("[one, two, three, x, y]", "[one, two, three]", "[p, q, r]");
    }

    @Test
    void namesWhatIsWrongWithARow() {
        JsonNode done = completed(FileForm.of(
                "Email,Phone\na@b.co," + "1".repeat(31) + "\nb@b.co\n\"c@b.co,1\n",
                "{\"email\":\"Email\",\"phone\":\"Phone\"}"));

        assertThat(done.get("errors")).hasSize(3);
        assertThat(done.at("/errors/0").textValue())
                .isEqualTo("Row 1 (a@b.co): phone is too long. Shorten it to 30 characters.");
        assertThat(done.at("/errors/1").textValue())
                .isEqualTo("Row 2: The header has 2 columns, this record has 1 fields:"
                        + " look for a stray delimiter or a missing quote.");
        assertThat(done.at("/errors/2").textValue()).startsWith("Row 3: Line 4: a quote is opened and not closed");
        assertThat(done.at("/counts/failed").intValue()).isEqualTo(3);
    }

    @Test
    void severalAddressesInOneCellKeepTheOthers() {
        completed(FileForm.of("Email,Note\na@b.co ::: x@b.co,n\n", EMAIL_ONLY));

        assertThat(doors.contacts().get(0).profile().attributes().values())
                .containsOnlyKeys("other_emails")
                .containsEntry("other_emails", AttributeValue.text("x@b.co"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "~"})
    void theWholeFileDecidesItsEncodingWhateverTheDelimiter(String delimiter) {
        String row = "x" + delimiter + "plain\n";
        String file = "Email" + delimiter + "First\n" + row.repeat((64 << 10) / row.length() + 1) + "a@b.co" + delimiter
                + "Jos\u00e9\n";
        completed(FileForm.inProject()
                .file(file.getBytes(Charset.forName("windows-1252")))
                .field("columnMap", "{\"email\":\"Email\",\"firstName\":\"First\"}")
                .field("delimiter", delimiter));

        assertThat(firstName(0)).isEqualTo("Jos\u00e9");
    }

    @Test
    void aFileWithoutRowsIsDoneAtOnce() {
        JsonNode done = completed(FileForm.of("Email,Name\n", EMAIL_ONLY));

        assertThat(done.at("/counts/total").intValue()).isZero();
    }

    private String firstName(int contact) {
        return doors.contacts()
                .get(contact)
                .profile()
                .attributes()
                .find("firstName")
                .map(AttributeValue::text)
                .orElse("");
    }

    private JsonNode completed(FileForm form) {
        HttpResponse<String> accepted = form.send(doors);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);
        return completed(id(accepted));
    }

    private JsonNode completed(String id) {
        JsonNode job = calls.data(IMPORTS + "/" + id);
        while (job.get("completed_at").isNull()) {
            ManualExecutor.pass(doors);
            job = calls.data(IMPORTS + "/" + id);
        }
        assertThat(job.get("status").textValue()).isEqualTo("completed");
        return job;
    }

    private static String id(HttpResponse<String> accepted) {
        return MigmaCalls.data(accepted).get("id").textValue();
    }
}
