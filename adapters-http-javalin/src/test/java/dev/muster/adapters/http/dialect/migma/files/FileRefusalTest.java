package dev.muster.adapters.http.dialect.migma.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.Golden;
import dev.muster.adapters.http.ManualExecutor;
import dev.muster.adapters.http.MountedDoors;
import dev.muster.adapters.http.RawAnswer;
import dev.muster.domain.port.out.StoreUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms and files that are refused as a whole; nothing of any of them is stored or left on the disk. */
class FileRefusalTest {

    /** This process's own: another one's leavings are not ours. */
    private static final String CANARY = "canary" + ProcessHandle.current().pid() + "@example.com";

    private static final String FILE = "Email,Name\n" + CANARY + ",x\n";
    private static final String MAP = "{\"email\":\"Email\"}";

    private static MountedDoors doors;

    @BeforeAll
    static void open() {
        doors = MountedDoors.open();
    }

    @AfterAll
    static void storesNothing() {
        assertThat(doors.contacts()).isEmpty();
        assertNothingIsLeft();
        doors.close();
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(FileForm.inProject(), "file is required"),
                Arguments.of(new FileForm("x").file(FILE), "projectId is required"),
                Arguments.of(FileForm.of(FILE, " "), "columnMap must be a JSON object"),
                Arguments.of(FileForm.of(FILE, "{"), "columnMap is not valid JSON"),
                Arguments.of(FileForm.of(FILE, "[]"), "columnMap must be a JSON object"),
                Arguments.of(FileForm.of(FILE, "\"Email\""), "columnMap must be a JSON object"),
                Arguments.of(
                        FileForm.of(FILE, MAP + "{}"), "columnMap is not valid JSON: something follows the object"),
                Arguments.of(FileForm.of(FILE, "{}"), "columnMap.email is required"),
                Arguments.of(
                        FileForm.of(FILE, "{\"email\":1,\"firstName\":\"\",\"customFields\":[]}"),
                        "columnMap.email must be a string; columnMap.firstName is required;"
                                + " columnMap.customFields must be an object of keys and headers"),
                Arguments.of(
                        FileForm.of(FILE, "{\"email\":\"Email\",\"company\":\"Name\"}"),
                        "columnMap.company is unknown; use email, firstName, lastName, name, phone, country, language,"
                                + " status, tags, or a key within customFields; for columns of consent unsubscribed-if-yes,"
                                + " bounced-if-yes, subscribed-if-yes, unsubscribed-if-filled, bounced-if-filled, -"),
                Arguments.of(
                        FileForm.of(FILE, "{\"email\":\"Email\",\"customFields\":{\"mail\":\"Email\",\"x\":{}}}"),
                        "columnMap.customFields.x must be a string; columnMap names the column Email more than once"),
                Arguments.of(
                        FileForm.of(FILE, "{\"email\":\"Email\",\"name\":\"Name\",\"lastName\":\"Last\"}"),
                        "columnMap.name cannot stand beside firstName or lastName"),
                Arguments.of(
                        FileForm.of(FILE, "{\"email\":\"Email\",\"customFields\":{\" \":\"Name\"}}"),
                        "columnMap.customFields has a key that cannot be stored"),
                Arguments.of(
                        FileForm.of(FILE, MAP).field("onConflict", "replace"), "onConflict must be skip or upsert"),
                Arguments.of(
                        FileForm.of(FILE, MAP).field("delimiter", "||"),
                        "delimiter must be one character, such as a comma or a semicolon"),
                Arguments.of(
                        FileForm.of(FILE, MAP).field("delimiter", "\""),
                        "delimiter must be one character, such as a comma or a semicolon"),
                Arguments.of(
                        FileForm.of(FILE, MAP).field("tags", "[1"),
                        "tags is neither a JSON array nor names between commas"),
                Arguments.of(FileForm.of(FILE, MAP).field("tags", "[1]"), "tags[0] must be a string"),
                Arguments.of(
                        FileForm.of(FILE, MAP).field("tags", "[]]"),
                        "tags is neither a JSON array nor names between commas"),
                Arguments.of(
                        FileForm.of(FILE, MAP).field("tags", "t".repeat(101)), "A tag takes at most 100 characters"),
                Arguments.of(
                        FileForm.of(FILE, MAP).field("tags", "[\"\\u0000\"]"),
                        "A tag contains a character that cannot be stored"),
                Arguments.of(
                        FileForm.of(FILE, MAP).field("status", "gone"),
                        "status must be subscribed, non-subscribed, unsubscribed or bounced"),
                Arguments.of(FileForm.of(FILE, MAP).field("statusMap", "[]"), "statusMap must be a JSON object"),
                Arguments.of(
                        FileForm.of(FILE, MAP).field("statusMap", "{\"out\":1,\"gone\":{}}"),
                        "statusMap.out must be subscribed, non-subscribed, unsubscribed or bounced; statusMap.gone must be"
                                + " subscribed, non-subscribed, unsubscribed or bounced"),
                Arguments.of(
                        FileForm.of(FILE, "{\"email\":\"Email\",\"bounced-if-yes\":\"Name\",\"-\":[\"Name\"]}"),
                        "columnMap names the column Name more than once"),
                Arguments.of(FileForm.of(FILE, MAP).file(FILE), "The form holds more than one file."),
                Arguments.of(
                        FileForm.of(FILE, MAP).field("x", "x".repeat(1 << 20)),
                        "The fields of the form are longer than 1048576 bytes."),
                Arguments.of(
                        FileForm.of(FILE, MAP).part("Content-Type: text/plain", new byte[0]),
                        "A part of the form has no name."));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formsThatLackSomething(FileForm form, String error) {
        assertRefused(form.send(doors), 400, error);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("", MAP, ",", "The file is empty."),
                Arguments.of(" \n\n", MAP, ",", "The file is empty."),
                Arguments.of(",,\n,,\n", MAP, ",", "The file holds nothing but delimiters."),
                Arguments.of(
                        "PK\u0003\u0004...",
                        MAP,
                        ",",
                        "This is a ZIP file; Excel and LibreOffice workbooks are such files, too. Open it and save it as"
                                + " CSV (UTF-8)."),
                Arguments.of("<html>", MAP, ",", "This is HTML or XML. Open it and save it as CSV (UTF-8)."),
                Arguments.of(
                        FILE,
                        "{\"email\":\"Mail\",\"firstName\":\"Vorname\"}",
                        ",",
                        "There is no column Mail, Vorname. The columns are: Email, Name."),
                Arguments.of(
                        "Kontakt;Name\n" + CANARY + ";x\n",
                        "",
                        ";",
                        "No column is known to hold email addresses. The columns are: Kontakt, Name. Name the"
                                + " one in columnMap: {\"email\":\"COLUMN\"}."),
                Arguments.of(
                        "{\"email\":\"" + CANARY + "\"}\n",
                        MAP,
                        ",",
                        "This is JSON, not CSV. Send the contacts as JSON to /contacts/bulk, or the file as CSV."),
                Arguments.of(
                        FILE.replace(',', ';'),
                        MAP,
                        ",",
                        "There is no column Email. The columns are: Email;Name. The columns seem to be separated by ;:"
                                + " send that as delimiter."),
                Arguments.of(
                        FILE.replace(',', '\t'),
                        MAP,
                        ";",
                        "There is no column Email. The columns are: Email\tName. The columns seem to be separated by"
                                + " tabs: send that as delimiter."),
                Arguments.of(
                        "Email,Name,Email\n" + CANARY + ",x,y\n",
                        MAP,
                        ",",
                        "The file has more than one column Email. Give each a name of its own."),
                Arguments.of(
                        "Email,Tags,Tags\n" + CANARY + ",x,y\n",
                        MAP,
                        ",",
                        "The file has more than one column Tags. Give each a name of its own."),
                Arguments.of(
                        FILE,
                        "{\"email\":\"Email\",\"customFields\":{\"x\":\"e-mail\"}}",
                        ",",
                        "columnMap names one column more than once"),
                Arguments.of(
                        "\"Email,Name\n" + CANARY + ",x\n",
                        MAP,
                        ",",
                        "The header cannot be read, lines 1 to 2: a quote is opened and not closed before the end of the"
                                + " file. Close it where its field ends."));
    }

    @ParameterizedTest
    @MethodSource("files")
    void filesThatCannotBeRead(String file, String map, String delimiter, String error) {
        assertRefused(FileForm.of(file, map).field("delimiter", delimiter).send(doors), 400, error);
    }

    @Test
    void formsThatAreNone() {
        FileForm form = FileForm.of(FILE, MAP);
        String body = new String(form.bytes(), StandardCharsets.UTF_8);
        String malformed = "The request body is not valid multipart/form-data.";

        assertRefused(sent(form.type(), body.substring(0, body.length() - 6)), 400, malformed);
        assertRefused(sent(form.type(), ""), 400, malformed);
        assertRefused(sent("multipart/form-data; boundary=other", body), 400, malformed);
        assertRefused(sent("multipart/form-data", body), 400, "The header Content-Type names no boundary.");
        assertRefused(sent("multipart/form-data; boundary=", body), 400, "The header Content-Type names no boundary.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv", "application/x-www-form-urlencoded", "multipart/mixed"})
    void otherTypes(String type) {
        assertRefused(sent(type, FILE), 415, "The body must be a form. Send it as multipart/form-data.");
    }

    @ParameterizedTest
    @CsvSource({
        "reader, 403, API key lacks audience:write",
        "elsewhere, 403, API key lacks audience:write",
        "organisational, 403, API key lacks audience:write",
        "unknown, 401, Invalid or missing API key"
    })
    void keysThatMayNotWrite(String whose, int status, String error) {
        String key = switch (whose) {
            case "reader" -> doors.reader;
            case "elsewhere" -> doors.elsewhere;
            case "organisational" -> doors.organisational;
            default -> whose;
        };
        assertRefused(doors.send(FileForm.of(FILE, MAP).request(doors, key)), status, error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "cm00workspace00000000003"})
    void projectsThatTheKeyDoesNotKnow(String project) {
        FileForm form = new FileForm("b").file("").field("projectId", project).field("columnMap", MAP);

        assertRefused(form.send(doors), 404, "Project not found");
    }

    @Test
    void filesThatAreTooLong() {
        byte[] most = new byte[32 << 20];
        Arrays.fill(most, (byte) 'x');

        assertRefused(
                FileForm.inProject().field("columnMap", MAP).file(most).send(doors),
                413,
                "The request body must not exceed 33554432 bytes. Send the file in parts.");
    }

    @Test
    void aBodyThatBreaksOffLeavesNothing() {
        FileForm form = FileForm.of(FILE, MAP);
        RawAnswer answer = RawAnswer.to(doors.port(), out -> {
            out.write(("POST " + FileImportTest.IMPORTS + " HTTP/1.1\r\nHost: x\r\nX-API-Key: " + doors.writer
                            + "\r\nContent-Type: " + form.type() + "\r\nContent-Length: 100000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(form.bytes());
        });

        assertThat(answer.status()).isEqualTo(400);
        assertNothingIsLeft();
    }

    @Test
    void aStoreThatIsLostLeavesNothing() {
        try (MountedDoors losing = MountedDoors.open()) {
            losing.lookUpFailure = Optional.of(new StoreUnavailable("lost", StoreUnavailable.Retry.LATER));
            assertThat(FileForm.of(FILE, MAP).send(losing).statusCode()).isEqualTo(503);
            losing.lookUpFailure = Optional.of(new IllegalStateException("a bug"));
            assertThat(FileForm.of(FILE, MAP).send(losing).statusCode()).isEqualTo(500);
        }
        assertNothingIsLeft();
    }

    @Test
    void aFileThatIsTakenLeavesNothingEither() {
        try (MountedDoors taking = MountedDoors.open()) {
            ManualExecutor.held(taking);
            assertThat(FileForm.of(FILE, MAP).send(taking).statusCode()).isEqualTo(201);
            assertNothingIsLeft();
        }
    }

    private static HttpResponse<String> sent(String type, String body) {
        return doors.send(doors.request(FileImportTest.IMPORTS)
                .header("X-API-Key", doors.writer)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static void assertRefused(HttpResponse<String> response, int status, String error) {
        assertThat(Golden.json(response.body()).get("error").textValue()).isEqualTo(error);
        assertThat(response.statusCode()).isEqualTo(status);
    }

    /** No upload on the disk holds the address; other tests may be at work beside this one. */
    private static void assertNothingIsLeft() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("muster-upload-"))
                            .filter(FileRefusalTest::holdsTheCanary)
                            .toList())
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsTheCanary(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(CANARY);
        } catch (IOException gone) {
            return false;
        }
    }
}
