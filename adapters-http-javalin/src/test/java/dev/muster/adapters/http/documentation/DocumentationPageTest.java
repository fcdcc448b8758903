package dev.muster.adapters.http.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.MountedDoors;
import dev.muster.adapters.http.RawAnswer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that shows the document, and the files it is made of. */
class DocumentationPageTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href|srcset|action|data)=\"([^\"]*)\"");
    private static final Pattern STYLE_REFERENCE = Pattern.compile("url\\(\\s*[\"']?([^\"')]*)");

    private static MountedDoors doors;

    @BeforeAll
    static void open() {
        doors = MountedDoors.open();
    }

    @AfterAll
    static void close() {
        doors.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/"})
    void everyFileThePageRefersToIsServed(String page) {
        List<String> references = references(REFERENCE, get(page).body());

        assertThat(references).hasSize(4).allSatisfy(reference -> {
            URI file = URI.create("http://muster.invalid" + page).resolve(reference);
            assertThat(file.getHost()).isEqualTo("muster.invalid");
            assertThat(get(file.getPath()).statusCode()).as(reference).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/docs, text/html;charset=utf-8",
        "/docs/start.js, text/javascript;charset=utf-8",
        "/docs/swagger-ui-bundle.js, text/javascript;charset=utf-8",
        "/docs/swagger-ui.css, text/css;charset=utf-8",
        "/docs/favicon-32x32.png, image/png",
        "/openapi.json, application/json"
    })
    void everyFileHasItsTypeAndIsNotGuessedAt(String path, String type) {
        HttpResponse<String> file = get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").map(value -> value.replace(" ", "")))
                .contains(type);
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.body()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/swagger-ui-bundle.js", "/openapi.json"})
    void aFileThatHasNotChangedIsNotSentAgain(String path) {
        String tag = get(path).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = doors.send(
                doors.request(path).header("If-None-Match", "\"other\", " + tag).GET());
        HttpResponse<String> changed = doors.send(
                doors.request(path).header("If-None-Match", "\"other\"").GET());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void neitherThePageNorItsStyleSheetFetchesAnythingFromElsewhere() {
        assertThat(references(STYLE_REFERENCE, get("/docs/swagger-ui.css").body()))
                .allSatisfy(reference -> assertThat(reference).startsWith("data:"));
        assertThat(get("/docs/swagger-ui.css").body()).doesNotContain("@import");
        assertThat(get("/docs").body()).doesNotContain("http:", "https:", "\"//", "<style", "style=");
        assertThat(get("/docs/start.js").body()).doesNotContain("http:", "https:", "'//");
    }

    /** Whatever the viewer's script may try: the browser lets it ask this server and no other. */
    @Test
    void theBrowserIsToldToAskNobodyElse() {
        assertThat(get("/docs").headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action"
                        + " 'none'; frame-ancestors 'none'");
    }

    @Test
    void noValidatorOfSomebodyElseIsAsked() {
        assertThat(get("/docs/start.js").body()).contains("validatorUrl: null", "queryConfigEnabled: false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/index.html",
                "/docs/swagger-initializer.js",
                "/docs/swagger-ui.js",
                "/docs/docs.html",
                "/docs/openapi.json",
                "/docs/%2e%2e/openapi.json",
                "/docs/..%2fopenapi.json",
                "/docs/..%5c..%5cMETA-INF%5cMANIFEST.MF",
                "/docs//etc/passwd",
                "/docs/swagger-ui.css/../../../META-INF/MANIFEST.MF"
            })
    void nothingElseCanBeReached(String path) {
        RawAnswer answer =
                RawAnswer.to(doors.port(), "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isIn(400, 404);
    }

    @Test
    void theDocumentIsServedAsItIsWritten() {
        assertThat(get("/openapi.json").body())
                .isEqualTo(OpenApiDocument.read("/dev/muster/adapters/http/documentation/openapi.json"));
    }

    private static HttpResponse<String> get(String path) {
        return doors.send(doors.request(path).GET());
    }

    private static List<String> references(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
