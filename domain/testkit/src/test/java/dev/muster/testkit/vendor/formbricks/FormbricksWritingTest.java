package dev.muster.testkit.vendor.formbricks;

import static dev.muster.testkit.vendor.formbricks.FormbricksClient.contact;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormbricksWritingTest {

    private final FormbricksStandIn vendor =
            FormbricksStandIn.open(FormbricksOptions.defaults().withPoisonedEmails("poison@b.co"::equals));
    private final FormbricksClient formbricks = new FormbricksClient(vendor);

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void addressesInOtherLettersAreOtherPeople() throws IOException {
        formbricks.upload(contact("email", "a@b.co"), contact("email", "A@b.co"));
        formbricks.upload(contact("email", "A@b.co", "firstName", "Ada"));

        assertThat(vendor.contacts())
                .containsExactly(Map.of("email", "a@b.co"), Map.of("email", "A@b.co", "firstName", "Ada"));
    }

    @Test
    void whatIsNotNamedStaysAndABlankDoesNotErase() throws IOException {
        formbricks.upload(contact("email", "a@b.co", "firstName", "Ada", "lastName", "Byron"));
        formbricks.upload(contact("email", "a@b.co", "lastName", ""));

        assertThat(formbricks.only()).containsEntry("firstName", "Ada").containsEntry("lastName", "");
    }

    @Test
    void aContactWithTheUserIdOfAnotherIsSkippedAltogether() throws IOException {
        formbricks.upload(contact("email", "a@b.co", "userId", "u1"));
        HttpResponse<String> answer = formbricks.upload(
                contact("email", "a@b.co", "firstName", "Ada"),
                contact("email", "c@b.co", "userId", "u1", "nick", "see"));

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(FormbricksClient.json(answer)
                        .at("/data/meta/skippedContacts")
                        .toString())
                .isEqualTo("[{\"index\":1,\"userId\":\"u1\"}]");
        assertThat(FormbricksClient.json(answer).at("/data/message").asText())
                .isEqualTo("Contacts bulk upload partially successful."
                        + " Some contacts were skipped due to conflicting userIds.");
        assertThat(vendor.contacts()).hasSize(1);
        assertThat(vendor.keys()).doesNotContainKey("nick");
    }

    @Test
    void itsOwnUserIdIsNoConflict() throws IOException {
        formbricks.upload(contact("email", "a@b.co", "userId", "u1"));
        HttpResponse<String> answer = formbricks.upload(contact("email", "a@b.co", "userId", "u1", "firstName", "Ada"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(formbricks.only()).containsEntry("firstName", "Ada");
    }

    @Test
    void skippedContactsStandWhereThePublishedSchemaSaysIfAsked() throws IOException {
        FormbricksOptions options = FormbricksOptions.defaults().withSkipped(SkippedLocation.IN_DATA);
        try (FormbricksStandIn published = FormbricksStandIn.open(options)) {
            FormbricksClient requests = new FormbricksClient(published);
            requests.upload(contact("email", "a@b.co", "userId", "u1"));
            HttpResponse<String> answer = requests.upload(contact("email", "c@b.co", "userId", "u1"));

            assertThat(FormbricksClient.json(answer)
                            .at("/data/skippedContacts/0/index")
                            .intValue())
                    .isZero();
            assertThat(FormbricksClient.json(answer).at("/data/meta").isMissingNode())
                    .isTrue();
        }
    }

    @Test
    void userIdsCannotBeSwapped() throws IOException {
        formbricks.upload(contact("email", "a@b.co", "userId", "1"), contact("email", "c@b.co", "userId", "2"));
        HttpResponse<String> answer =
                formbricks.upload(contact("email", "a@b.co", "userId", "2"), contact("email", "c@b.co", "userId", "1"));

        assertThat(FormbricksClient.json(answer).at("/data/meta/skippedContacts"))
                .hasSize(2);
    }

    @Test
    void aFreeUserIdMayReplaceTheOldOne() throws IOException {
        formbricks.upload(contact("email", "a@b.co", "userId", "1"));

        assertThat(formbricks.upload(contact("email", "a@b.co", "userId", "2")).statusCode())
                .isEqualTo(200);
        assertThat(formbricks.only()).containsEntry("userId", "2");
    }

    @Test
    void aPoisonedAddressFailsTheWholeRequest() throws IOException {
        HttpResponse<String> answer =
                formbricks.upload(contact("email", "a@b.co", "nick", "x"), contact("email", "poison@b.co"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(FormbricksClient.json(answer).at("/error/details/0/field").asText())
                .isEqualTo("error");
        assertThat(vendor.contacts()).isEmpty();
        assertThat(vendor.keys()).doesNotContainKey("nick");
        assertThat(formbricks.upload(contact("email", "a@b.co")).statusCode()).isEqualTo(200);
    }

    @Test
    void theDatabaseWillNotHaveANulNorTheKeyConstructor() throws IOException {
        assertThat(formbricks
                        .upload(contact("email", "a@b.co", "firstName", "a\0b"))
                        .statusCode())
                .isEqualTo(500);
        assertThat(formbricks
                        .upload(contact("email", "a@b.co", "constructor", "x"))
                        .statusCode())
                .isEqualTo(500);
        assertThat(vendor.contacts()).isEmpty();
    }
}
