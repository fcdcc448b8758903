package dev.muster.adapters.http.dialect.migma.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.ManualExecutor;
import dev.muster.adapters.http.MountedDoors;
import dev.muster.adapters.http.ParallelCalls;
import dev.muster.adapters.http.dialect.migma.MigmaCalls;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.UserId;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The many ways in which one file may be sent. */
class FileFormTest {

    private static final String FILE = "Email,First\na@b.co,\u00c4da\n";
    private static final String MAP = "{\"email\":\"Email\",\"firstName\":\"First\"}";

    private final MountedDoors doors = MountedDoors.open();

    @AfterEach
    void close() {
        doors.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|", ":", "^", "~", " "})
    void separatedByWhateverIsStated(String delimiter) {
        assertImported(FileForm.of(FILE.replace(",", delimiter), MAP).field("delimiter", delimiter));
    }

    @Test
    void separatedByTabsInWords() {
        assertImported(FileForm.of(FILE.replace(',', '\t'), MAP).field("delimiter", "\\t"));
    }

    @Test
    void separatedByCommasIfNothingIsStated() {
        assertImported(FileForm.of(FILE, MAP).field("delimiter", "").field("onConflict", ""));
    }

    @Test
    void aSingleColumnHasNoDelimiter() {
        assertThat(FileForm.of("Email\na@b.co\n", "{\"email\":\"Email\"}")
                        .field("delimiter", ";")
                        .send(doors)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void withAMapThatLeadsFromHeadersToFields() {
        assertImported(FileForm.of(FILE, "{\"Email\":\"email\",\"First\":\"firstName\"}"));
    }

    @Test
    void withoutAMapEveryColumnIsWhatItsHeaderSays() {
        FileForm form = FileForm.inProject()
                .file("E-Mail,First Name,Plan,User Id,Status\na@b.co,\u00c4da,pro,u-1,unsubscribed\n");

        assertThat(form.send(doors).statusCode()).isEqualTo(201);

        ManualExecutor.pass(doors);
        Profile profile = doors.contacts().get(0).profile();
        assertThat(profile.attributes().values().toString())
                .isEqualTo("{firstName=Text[text=\u00c4da], plan=Text[text=pro]}");
        assertThat(profile.userId()).contains(new UserId("u-1"));
        assertThat(profile.status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
    }

    @Test
    void withHeadersThatBecomeCustomFields() {
        assertThat(FileForm.of("Mail,Nr\na@b.co,007\n", "{\"Mail\":\"email\",\"Nr\":\"customer_no\"}")
                        .send(doors)
                        .statusCode())
                .isEqualTo(201);

        ManualExecutor.pass(doors);
        assertThat(doors.contacts().get(0).profile().attributes().values().toString())
                .isEqualTo("{customer_no=Text[text=007]}");
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("", StandardCharsets.UTF_8),
                Arguments.of("\ufeff", StandardCharsets.UTF_8),
                Arguments.of("\ufeff", StandardCharsets.UTF_16LE),
                Arguments.of("\ufeff", StandardCharsets.UTF_16BE),
                Arguments.of("", StandardCharsets.UTF_16LE),
                Arguments.of("", StandardCharsets.UTF_16BE),
                Arguments.of("", Charset.forName("windows-1252")));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void inAnyEncodingAndWithAnyDelimiter(String mark, Charset charset) {
        assertImported(FileForm.inProject().field("columnMap", MAP).file((mark + FILE).getBytes(charset)));
        assertThat(FileForm.inProject()
                        .field("columnMap", MAP)
                        .field("delimiter", "^")
                        .file((mark + FILE.replace(',', '^')).getBytes(charset))
                        .send(doors)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void withFieldsInAnyOrderAndRepeatedOnes() {
        assertImported(new FileForm("b")
                .field("delimiter", "|")
                .field("projectId", "nope")
                .file(FILE.replace(',', ';'))
                .field("columnMap", MAP)
                .field("delimiter", ";")
                .field("unheardOf", "x")
                .field("projectId", MountedDoors.WORKSPACE.value()));
    }

    @Test
    void withoutANameOfItsOwn() {
        assertImported(FileForm.inProject().field("columnMap", MAP).field("file", FILE));
    }

    @Test
    void headersMayDifferInCaseAndPunctuation() {
        assertImported(FileForm.of("\"E-Mail\", FIRST \na@b.co,\u00c4da\n", MAP));
    }

    @Test
    void isRecognisedWhateverItsBoundary() {
        HttpResponse<String> first = named(form("x", FILE));
        HttpResponse<String> second = named(form("another", FILE));

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(named(form("x", FILE + "b@b.co,B\n")).statusCode()).isEqualTo(409);
        assertThat(named(form("x", FILE).field("onConflict", "skip")).body()).contains("IDEMPOTENCY_CONFLICT");
        assertThat(second.statusCode()).isEqualTo(201);
    }

    @Test
    void isOrderedOnceWhileItRuns() throws Exception {
        ManualExecutor worker = ManualExecutor.held(doors);

        Set<String> bodies = ParallelCalls.times(
                        8, () -> form("x", FILE).send(doors).body())
                .stream()
                .collect(Collectors.toSet());

        assertThat(bodies).hasSize(1);
        assertThat(form("y", FILE).send(doors).body()).isIn(bodies);
        assertThat(form("x", FILE).field("tags", "t").send(doors).body()).isNotIn(bodies);
        worker.release();
    }

    @Test
    void aFileOfManyPiecesComesThroughWhole() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("Email,First\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 20_000; i++) {
            file.writeBytes(("p" + i + "@b.co,\"\r\n--x\n\r\n-" + i + "\"\r\n").getBytes(StandardCharsets.UTF_8));
        }
        MigmaCalls calls = MigmaCalls.at(doors);
        String id = MigmaCalls.data(FileForm.inProject()
                        .field("columnMap", MAP)
                        .file(file.toByteArray())
                        .send(doors))
                .get("id")
                .textValue();
        while (calls.data(FileImportTest.IMPORTS + "/" + id).get("completed_at").isNull()) {
            ManualExecutor.pass(doors);
        }

        assertThat(doors.contacts()).hasSize(20_000);
        assertThat(doors.contacts().get(19_999).profile().attributes().find("firstName"))
                .contains(AttributeValue.text("\r\n--x\n\r\n-19999"));
    }

    private static FileForm form(String boundary, String file) {
        return new FileForm(boundary)
                .file(file)
                .field("projectId", MountedDoors.WORKSPACE.value())
                .field("columnMap", MAP);
    }

    private HttpResponse<String> named(FileForm form) {
        return doors.send(form.request(doors, doors.writer).header("Idempotency-Key", "k"));
    }

    private void assertImported(FileForm form) {
        HttpResponse<String> accepted = form.send(doors);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);
        ManualExecutor.pass(doors);
        assertThat(doors.contacts()).hasSize(1);
        assertThat(List.copyOf(doors.contacts()
                                .get(0)
                                .profile()
                                .attributes()
                                .values()
                                .entrySet())
                        .toString())
                .isEqualTo("[firstName=Text[text=\u00c4da]]");
        assertThat(doors.contacts().get(0).profile().email().typed()).isEqualTo("a@b.co");
    }
}
