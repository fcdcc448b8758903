package dev.muster.adapters.http.dialect.migma.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.http.DoorStores;
import dev.muster.adapters.http.Golden;
import dev.muster.adapters.http.MountedDoors;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.UserId;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(DoorStores.Kind.class)
class BulkImportTest {

    @Parameter
    DoorStores.Kind kind;

    @TempDir
    Path folder;

    private MountedDoors doors;

    @BeforeEach
    void open() {
        doors = MountedDoors.on(kind.open(folder));
    }

    @AfterEach
    void close() {
        doors.close();
    }

    static List<Golden.Case> results() {
        return Golden.cases("migma/results.json");
    }

    @ParameterizedTest
    @MethodSource("results")
    void accountsForEveryRow(Golden.Case sent) {
        sent.assertAnswered(doors.bulkImport(sent.sent()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/contacts/bulk",
                "/v1/subscribers/bulk",
                "/api/v1/contacts/bulk",
                "/api/v1/subscribers/bulk",
                "/v1/contacts/bulk/"
            })
    void isFoundUnderAllItsNames(String path) {
        var response = doors.send(doors.request(path)
                .header("X-API-Key", doors.writer)
                .POST(HttpRequest.BodyPublishers.ofString(subscribers("{\"email\":\"a@b.co\"}"))));

        assertThat(response.body())
                .isEqualTo("{\"success\":true,\"data\":{\"success\":1,\"failed\":0,\"updated\":0,\"errors\":[]}}");
    }

    @Test
    void keepsEveryMember() {
        doors.bulkImport(subscribers("""
                        {"email": " Ada@Example.com ", "firstName": "Ada", "lastName": "", "phone": "+49 (30) 007",
                         "country": "DE", "language": "de-AT", "tags": ["b", "a", "b"], "status": "bounced",
                         "customFields": {"userId": 7, "score": 1.10, "big": 12345678901234567890, "exp": 1E+3,
                           "deep": {"list": [1, "x", null, {"t": true}], "t": "\\ud800"}, "none": null, "text": " x "}}
                        """));

        Profile profile = doors.contacts().get(0).profile();
        assertThat(profile.email().typed()).isEqualTo("Ada@Example.com");
        assertThat(profile.userId()).contains(new UserId("7"));
        assertThat(profile.status()).isEqualTo(ContactStatus.BOUNCED);
        assertThat(profile.tags().names()).containsExactly("a", "b");
        assertThat(profile.attributes().values())
                .containsOnlyKeys(
                        "firstName", "lastName", "phone", "country", "language", "score", "big", "exp", "deep", "text")
                .containsEntry("firstName", AttributeValue.text("Ada"))
                .containsEntry("lastName", AttributeValue.text(""))
                .containsEntry("phone", AttributeValue.text("+49 (30) 007"))
                .containsEntry("score", AttributeValue.json("1.10"))
                .containsEntry("big", AttributeValue.json("12345678901234567890"))
                .containsEntry("exp", AttributeValue.json("1E+3"))
                .containsEntry("deep", AttributeValue.json("{\"list\":[1,\"x\",null,{\"t\":true}],\"t\":\"\uFFFD\"}"))
                .containsEntry("text", AttributeValue.text(" x "));
    }

    @Test
    void sayingNothingOnStatusOrTagsLeavesThemAsTheyAre() {
        doors.bulkImport(
                subscribers("{\"email\":\"a@b.co\",\"status\":\"unsubscribed\",\"tags\":[\"x\"],\"firstName\":\"A\"}"));
        var second = doors.bulkImport(subscribers("{\"email\":\"a@b.co\",\"tags\":[\"y\"],\"firstName\":null}"));

        Contact contact = doors.contacts().get(0);
        assertThat(data(second.body(), "updated")).isEqualTo(1);
        assertThat(contact.profile().status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
        assertThat(contact.profile().tags().names()).containsExactly("x", "y");
        assertThat(contact.profile().attributes().find("firstName")).contains(AttributeValue.text("A"));
    }

    @Test
    void aStatedStatusIsApplied() {
        doors.bulkImport(subscribers("{\"email\":\"a@b.co\",\"status\":\"unsubscribed\"}"));
        doors.bulkImport(subscribers("{\"email\":\"a@b.co\",\"status\":\"subscribed\"}"));

        assertThat(doors.contacts().get(0).profile().status()).isEqualTo(ContactStatus.SUBSCRIBED);
    }

    @Test
    void anIdenticalImportUpdatesEveryRow() {
        String many = many(2_500, i -> "{\"email\":\"p" + i + "@b.co\",\"customFields\":{\"n\":" + i + "}}");

        assertThat(doors.bulkImport(many).body())
                .isEqualTo("{\"success\":true,\"data\":{\"success\":2500,\"failed\":0,\"updated\":0,\"errors\":[]}}");
        assertThat(doors.bulkImport(many).body())
                .isEqualTo("{\"success\":true,\"data\":{\"success\":0,\"failed\":0,\"updated\":2500,\"errors\":[]}}");
    }

    @Test
    void listsAtMostAThousandErrorsAndCountsAll() {
        JsonNode body = Golden.json(doors.bulkImport(many(1_500, i -> "{\"email\":\"bad" + i + "\"}"))
                .body());

        assertThat(body.at("/data/failed").intValue()).isEqualTo(1_500);
        assertThat(body.at("/data/errors")).hasSize(1_000);
        assertThat(body.at("/data/errors/999").textValue()).isEqualTo("Row 1000 (bad999): Invalid email address");
    }

    private static String many(int count, IntFunction<String> item) {
        return subscribers(IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(",")));
    }

    private static String subscribers(String items) {
        return "{\"subscribers\":[" + items + "],\"projectId\":\"" + MountedDoors.WORKSPACE + "\"}";
    }

    private static int data(String body, String member) {
        return Golden.json(body).at("/data/" + member).intValue();
    }
}
