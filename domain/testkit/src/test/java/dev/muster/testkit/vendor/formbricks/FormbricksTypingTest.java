package dev.muster.testkit.vendor.formbricks;

import static dev.muster.testkit.vendor.formbricks.FormbricksClient.contact;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormbricksTypingTest {

    private final FormbricksStandIn vendor =
            FormbricksStandIn.open(FormbricksOptions.defaults().unlimited());
    private final FormbricksClient formbricks = new FormbricksClient(vendor);

    @AfterEach
    void close() {
        vendor.close();
    }

    private void create(String key, String type) throws IOException {
        String body = "{\"workspaceId\":\"standinworkspace\",\"key\":\"" + key
                + "\",\"name\":null,\"description\":null,\"dataType\":\"" + type + "\"}";
        assertThat(formbricks.call("POST", FormbricksClient.KEYS, body).statusCode())
                .isEqualTo(201);
    }

    @Test
    void aPostalCodeLosesItsZeroUnderANewKey() throws IOException {
        formbricks.upload(contact("email", "a@b.co", "zip", "02139"));

        assertThat(formbricks.only()).containsEntry("zip", "2139");
        assertThat(vendor.keys().get("zip").dataType()).isEqualTo("number");
    }

    @Test
    void aPostalCodeKeepsItsZeroUnderAKeyThatWasCreatedAsText() throws IOException {
        create("zip", "string");
        formbricks.upload(contact("email", "a@b.co", "zip", "02139"));

        assertThat(formbricks.only()).containsEntry("zip", "02139");
        assertThat(vendor.keys().get("zip").dataType()).isEqualTo("string");
    }

    @ParameterizedTest
    @CsvSource({
        "42, number, 42",
        "'  42 ', number, 42",
        "+42, number, 42",
        "42.0, number, 42",
        "0x2A, number, 42",
        "+49123456789, number, 49123456789",
        "1.10, number, 1.1",
        ".5, number, 0.5",
        "5., number, 5",
        "-0, number, 0",
        "1E3, number, 1000",
        "9007199254740993, number, 9007199254740992",
        "12345678901234567890, number, 12345678901234567000",
        "1e21, number, 1e+21",
        "1.5e300, number, 1.5e+300",
        "0.0000001, number, 1e-7",
        "0.000001, number, 0.000001",
        "1e400, number, Infinity",
        "-Infinity, number, -Infinity",
        "1700000000000, number, 1700000000000",
        "20240115, number, 20240115",
        "'1,000', string, '1,000'",
        "1_000, string, 1_000",
        "NaN, string, NaN",
        "infinity, string, infinity",
        "-0x1F, string, -0x1F",
        "1d, string, 1d",
        "5 kg, string, 5 kg",
        "'   ', string, '   '",
        "'', string, ''",
        "2024-01-15, date, 2024-01-15T00:00:00.000Z",
        "2024/01/15, date, 2024-01-15T00:00:00.000Z",
        "2024-01-15T10:30:00Z, date, 2024-01-15T10:30:00.000Z",
        "2024-01-15 10:30, date, 2024-01-15T10:30:00.000Z",
        "2024-01-15T10:30:00+02:00, date, 2024-01-15T08:30:00.000Z",
        "01-02-2024, date, 2024-01-02T00:00:00.000Z",
        "13-01-2024, date, 2024-01-13T00:00:00.000Z",
        "01-13-2024, date, 2024-01-13T00:00:00.000Z",
        "31-12-2024 10:30, date, 2024-12-31T00:00:00.000Z",
        "2024-02-30, date, 2024-03-01T00:00:00.000Z",
        "31-04-2024, date, 2024-05-01T00:00:00.000Z",
        "13-13-2024, date, 2025-01-13T00:00:00.000Z",
        "99-99-2024, date, 2032-06-07T00:00:00.000Z",
        "00-00-2024, date, 2023-11-30T00:00:00.000Z",
        "2024-13-01, string, 2024-13-01",
        "2024-01-15foo, string, 2024-01-15foo",
        "2024-1-5, string, 2024-1-5",
        "01.02.2024, string, 01.02.2024"
    })
    void aNewKeyIsTypedByItsFirstValue(String value, String type, String stored) throws IOException {
        formbricks.upload(contact("email", "a@b.co", "x", value));

        assertThat(vendor.keys().get("x").dataType()).isEqualTo(type);
        assertThat(formbricks.only()).containsEntry("x", stored);
    }

    @Test
    void oneValueThatDoesNotFitMakesANewKeyText() throws IOException {
        formbricks.upload(
                contact("email", "a@b.co", "x", "007"),
                contact("email", "c@b.co", "x", " "),
                contact("email", "d@b.co", "x", "n/a"));

        assertThat(vendor.keys().get("x").dataType()).isEqualTo("string");
        assertThat(vendor.contacts()).extracting(stored -> stored.get("x")).containsExactly("007", " ", "n/a");
    }

    @Test
    void blanksDoNotDecideAType() throws IOException {
        formbricks.upload(contact("email", "a@b.co", "x", " "), contact("email", "c@b.co", "x", "7"));

        assertThat(vendor.keys().get("x").dataType()).isEqualTo("number");
    }

    @Test
    void valuesThatDoNotFitAnExistingKeyFailTheWholeRequest() throws IOException {
        create("age", "number");
        create("since", "date");
        HttpResponse<String> answer = formbricks.upload(
                contact("email", "a@b.co", "age", "x", "since", "2024-01-15"),
                contact("email", "c@b.co", "age", "y", "since", "tomorrow"),
                contact("email", "d@b.co", "age", "z"),
                contact("email", "e@b.co", "age", "w"),
                contact("email", "f@b.co", "age", "7"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(FormbricksClient.json(answer).at("/error/details/0/issue").asText())
                .isEqualTo(
                        "Attribute \"age\" is typed as \"number\" but received invalid values: x, y, z (and 1 more)");
        assertThat(FormbricksClient.json(answer).at("/error/details/1/issue").asText())
                .isEqualTo("Attribute \"since\" is typed as \"date\" but received invalid values: tomorrow");
        assertThat(vendor.contacts()).isEmpty();
    }

    @Test
    void aBlankUnderANumberIsStoredAsZero() throws IOException {
        create("age", "number");
        create("since", "date");
        formbricks.upload(contact("email", "a@b.co", "age", "", "since", " "));

        assertThat(formbricks.only()).containsEntry("age", "0").containsEntry("since", "");
    }

    @Test
    void aDateWithoutZerosIsMistakenUnderAnExistingKey() throws IOException {
        create("since", "date");
        formbricks.upload(contact("email", "a@b.co", "since", "2024-1-5"));

        assertThat(formbricks.only()).containsEntry("since", "1910-07-17T00:00:00.000Z");
    }
}
